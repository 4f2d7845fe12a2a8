create schema coordination;
grant usage on schema coordination to yicai_app;

create table coordination.ask (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    project       uuid not null references project.project,
    contractor    uuid not null references party.organisation,
    community     uuid not null references place.community,
    kind          text not null check (kind in ('ESCORT', 'INTRODUCTION', 'VENUE', 'NOTICE', 'OTHER')),
    words         text not null,
    wanted_on     date not null,
    minutes       int not null check (minutes > 0),
    asked_by      uuid not null references party.person,
    asked_at      timestamptz not null,
    turn          text not null check (turn in ('CORPS', 'COMMITTEE', 'NOBODY')),
    answer        text check (answer in ('CORPS_TAKES_IT', 'COMMITTEE_YES', 'COMMITTEE_NO', 'VOLUNTEERS_CAN')),
    answered_by   uuid references party.person,
    answered_at   timestamptz,
    taken_by      uuid references party.person,
    done_at       timestamptz,
    check ((answer is null) = (answered_at is null))
);
comment on table coordination.ask is 'fact: a contractor asks for help: the corps first, then the committee, who may say no with one tap';
create index ask_turn on coordination.ask (subdistrict, turn) where turn <> 'NOBODY';
create index ask_project on coordination.ask (project);
call ext.tenant('coordination.ask', 'select, insert, update');

create table coordination.committee_week (
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    community   uuid not null references place.community,
    week        date not null,
    minutes     int not null check (minutes >= 0),
    primary key (project, community, week)
);
comment on table coordination.committee_week is 'part: minutes a project has asked of a committee in a week, counted under its lock so that the cap holds; entered in the journal with each ask';
call ext.tenant('coordination.committee_week', 'select, insert, update');

create table coordination.burden (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    ask         uuid references coordination.ask,
    person      uuid not null references party.person,
    side        text not null check (side in ('OFFICIAL', 'COMMITTEE', 'VOLUNTEER', 'LEADER', 'RESIDENT')),
    minutes     int not null check (minutes between 1 and 1440),
    words       text not null,
    day         date not null,
    noted_by    uuid not null references party.person,
    noted_at    timestamptz not null
);
comment on table coordination.burden is 'fact: minutes that a project took from somebody whose work it is not';
create index burden_project on coordination.burden (subdistrict, project);
call ext.tenant('coordination.burden', 'select, insert');

create view coordination.published_burden with (security_invoker) as
    select subdistrict, project, side, minutes, day from coordination.burden;
create view coordination.published_ask with (security_invoker) as
    select subdistrict, project, community, kind, turn, answer, asked_at, answered_at from coordination.ask;
grant select on coordination.published_burden, coordination.published_ask to yicai_app;
