create table corps.group_place (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    partner     uuid not null references corps.partner,
    activity    uuid not null references activity.activity,
    position    uuid not null references activity.position,
    people      int not null check (people between 1 and 50),
    named       int not null default 0,
    made_by     uuid not null references party.person,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    constraint named_within check (named between 0 and people)
);
comment on table corps.group_place is 'fact: so many of a partner come to a position; each signs up with the own yes, what nobody took is given back at the last sign-out';
create unique index group_place_open on corps.group_place (partner, position) where ended_at is null;
create index group_place_due on corps.group_place (subdistrict) where ended_at is null;
call ext.tenant('corps.group_place', 'select, insert');
grant update (named, ended_at) on corps.group_place to yicai_app;
