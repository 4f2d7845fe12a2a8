create table corps.mentor (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    stretch     text not null check (stretch in ('NEWCOMER', 'LEADER', 'FOUNDER')),
    words       text not null,
    willing_at  timestamptz not null,
    rests_at    timestamptz
);
comment on table corps.mentor is 'fact: somebody with experience is willing to accompany others; whoever makes a pair run holds this row';
create unique index mentor_open on corps.mentor (subdistrict, person) where rests_at is null;
call ext.tenant('corps.mentor', 'select, insert');
grant update (rests_at) on corps.mentor to yicai_app;

create table corps.mentoring (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    mentor        uuid not null references party.person,
    mentee        uuid not null references party.person,
    stretch       text not null check (stretch in ('NEWCOMER', 'LEADER', 'FOUNDER')),
    aim           bytea,
    asked_by      uuid not null references party.person,
    asked_at      timestamptz not null,
    mentor_yes_at timestamptz,
    mentee_yes_at timestamptz,
    began_at      timestamptz,
    ended_at      timestamptz,
    ended_by      uuid references party.person,
    mentor_word   bytea,
    mentee_word   bytea,
    check (mentor <> mentee),
    check ((began_at is null) = (mentor_yes_at is null or mentee_yes_at is null)),
    check (mentee_yes_at is null or aim is not null),
    check ((ended_at is null) = (ended_by is null)),
    check (ended_by in (mentor, mentee)),
    check (ended_at is not null or mentor_word is null and mentee_word is null)
);
comment on table corps.mentoring is 'fact: one accompanies another once both said yes, until one of them ends it; aim and words are sealed for the two';
create unique index mentoring_mentee on corps.mentoring (subdistrict, mentee) where ended_at is null;
create index mentoring_mentor on corps.mentoring (subdistrict, mentor);
create index mentoring_past on corps.mentoring (subdistrict, mentee);
call ext.tenant('corps.mentoring', 'select, insert');
grant update (aim, mentor_yes_at, mentee_yes_at, began_at, ended_at, ended_by, mentor_word, mentee_word) on corps.mentoring to yicai_app;

create table corps.mentor_meeting (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    mentoring   uuid not null references corps.mentoring,
    met_on      date not null,
    words       bytea not null,
    noted_by    uuid not null references party.person,
    noted_at    timestamptz not null
);
comment on table corps.mentor_meeting is 'fact: the two met; the words are sealed for them, the day is not';
create index mentor_meeting_of on corps.mentor_meeting (mentoring, met_on);
call ext.tenant('corps.mentor_meeting', 'select, insert');

create view corps.published_mentor_ask with (security_invoker) as
    select x.id, x.subdistrict, x.asked_at, mentor as person, e.name as other
      from corps.mentoring x join party.published_person e on e.id = x.mentee where x.ended_at is null and x.mentor_yes_at is null
    union all
    select x.id, x.subdistrict, x.asked_at, mentee, m.name
      from corps.mentoring x join party.published_person m on m.id = x.mentor where x.ended_at is null and x.mentee_yes_at is null;
grant select on corps.published_mentor_ask to yicai_app;
