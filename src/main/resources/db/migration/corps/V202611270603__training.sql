create table corps.course (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    title        text not null,
    what         text not null,
    minutes      int not null check (minutes between 1 and 6000),
    valid_months int check (valid_months between 1 and 120),
    set_up_by    uuid not null references party.person,
    set_up_at    timestamptz not null,
    unique (subdistrict, title)
);
comment on table corps.course is 'fact: a training and for how many months it holds; null: for ever';
call ext.tenant('corps.course', 'select, insert');

create table corps.course_gate (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    course      uuid not null references corps.course,
    gate        text not null check (gate ~ '^(POSITION|SKILL:[A-Z_]+|STEP:[A-Z]+)$'),
    unique (subdistrict, course, gate)
);
comment on table corps.course_gate is 'part: before what a course must have been attended (志愿服务条例 art. 16)';
call ext.tenant('corps.course_gate', 'select, insert');

create table corps.course_session (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    course      uuid not null references corps.course,
    starts_at   timestamptz not null,
    venue       text not null,
    trainer     uuid not null references party.person,
    set_up_at   timestamptz not null
);
comment on table corps.course_session is 'fact: when and where a course is given, and by whom';
create index course_session_course on corps.course_session (course);
call ext.tenant('corps.course_session', 'select, insert');

create table corps.enrolment (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    session     uuid not null references corps.course_session,
    person      uuid not null references party.person,
    enrolled_at timestamptz not null,
    unique (session, person)
);
comment on table corps.enrolment is 'fact: somebody wants to attend a training';
call ext.tenant('corps.enrolment', 'select, insert');

create table corps.training (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    session     uuid not null references corps.course_session,
    person      uuid not null references party.person,
    number      text not null,
    valid_until date,
    noted_by    uuid not null references party.person check (noted_by <> person),
    noted_at    timestamptz not null,
    unique (session, person),
    unique (subdistrict, number)
);
comment on table corps.training is 'fact: an attended training and its certificate; noted by somebody else than the trainee';
create index training_person on corps.training (person);
call ext.tenant('corps.training', 'select, insert');
