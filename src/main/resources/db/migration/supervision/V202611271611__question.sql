create table supervision.question (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    flag        text not null check (char_length(flag) between 1 and 20),
    key         text not null check (char_length(key) between 1 and 200),
    project     uuid not null references project.project,
    activity    uuid,
    contractor  uuid references party.organisation,
    figures     text not null,
    evidence    text not null,
    words       text not null check (char_length(words) <= 300),
    raised_by   uuid references party.person,
    asked_at    timestamptz not null,
    due_on      date not null,
    stage       text not null check (stage in ('ASKED', 'ANSWERED', 'UNANSWERED', 'CLOSED', 'TO_MEND', 'MENDED')),
    reminded_at timestamptz,
    constraint one_question_for_one_thing unique (subdistrict, key)
);
comment on table supervision.question is 'fact: something wants an answer; it accuses nobody, and goes to whoever carries the project out';
comment on column supervision.question.activity is 'the activity or visit whose quantity waits; null when no single one is in dispute';
comment on column supervision.question.figures is 'lines of a name, a tab and a value, as shown';
comment on column supervision.question.evidence is 'addresses of this site, one a line';
comment on column supervision.question.contractor is 'who is asked; null while nobody is chosen, then the committee looks at once';
create index question_open on supervision.question (subdistrict, due_on) where stage not in ('CLOSED', 'MENDED');
create index question_project on supervision.question (project, asked_at);
create index question_activity on supervision.question (activity) where activity is not null;
call ext.tenant('supervision.question', 'select, insert, update');

create table supervision.reply (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    question    uuid not null references supervision.question,
    version     int not null check (version > 0),
    words       text not null check (char_length(words) between 1 and 600),
    late        boolean not null,
    replied_by  uuid not null references party.person,
    replied_at  timestamptz not null,
    unique (question, version)
);
comment on table supervision.reply is 'fact: what the contractor says to a question; a later version corrects an earlier one, which stays';
call ext.tenant('supervision.reply', 'select, insert');

create table supervision.reply_photo (
    reply       uuid not null references supervision.reply,
    number      int not null check (number between 1 and 3),
    subdistrict uuid not null references place.subdistrict,
    photo       uuid not null references evidence.photo,
    primary key (reply, number)
);
comment on table supervision.reply_photo is 'part: a photograph or paper that came with a reply';
call ext.tenant('supervision.reply_photo', 'select, insert');

create table supervision.finding (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    question    uuid not null unique references supervision.question,
    outcome     text not null check (outcome in ('EXPLAINED', 'COUNTS_LESS', 'NOT_SO', 'CANNOT_TELL')),
    counts      int,
    reason      text not null check (char_length(reason) between 1 and 600),
    mend_words  text check (char_length(mend_words) between 1 and 300),
    mend_by     date,
    mender      uuid references party.person,
    found_by    uuid not null references party.person,
    found_at    timestamptz not null,
    fixed_words text check (char_length(fixed_words) between 1 and 300),
    fixed_by    uuid references party.person,
    fixed_at    timestamptz,
    check ((outcome = 'COUNTS_LESS') = (counts is not null) and (counts is null or counts > 0)),
    check (num_nonnulls(mend_words, mend_by, mender) in (0, 3)),
    check (num_nonnulls(fixed_words, fixed_by, fixed_at) in (0, 3) and (fixed_at is null or mender is not null)),
    constraint noted_by_who_was_named check (fixed_by = mender)
);
comment on table supervision.finding is 'fact: what the committee found after it heard the contractor, what is to be mended, and that it was; never a penalty';
call ext.tenant('supervision.finding', 'select, insert, update');

create table supervision.denial (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null references activity.activity,
    kind        text not null check (kind in ('NOT_THERE', 'NOT_SEEN')),
    person      uuid references party.person,
    attendance  uuid references activity.attendance,
    denied_at   timestamptz not null,
    check (num_nonnulls(person, attendance) > 0)
);
comment on table supervision.denial is 'fact: somebody says that they were not there, or saw nothing of it; each counts once';
create unique index denial_person on supervision.denial (activity, person) where person is not null;
create unique index denial_attendance on supervision.denial (attendance) where attendance is not null;
call ext.tenant('supervision.denial', 'select, insert');

-- What waits for whom, for everybody's list of work.
create view supervision.published_question with (security_invoker) as
    select q.id, q.subdistrict, q.project, q.activity, q.contractor, q.flag, q.stage, q.asked_at, q.due_on, q.raised_by, f.outcome, f.counts, f.mender, f.mend_by, f.found_at, f.fixed_at, q.words, f.reason, f.fixed_words
      from supervision.question q left join supervision.finding f on f.question = q.id;
create view supervision.published_reply with (security_invoker) as
    select r.id, r.subdistrict, r.question, q.project, r.version, r.words, r.late, r.replied_at from supervision.reply r join supervision.question q on q.id = r.question;
grant select on supervision.published_question, supervision.published_reply to yicai_app;
