create table corps.star (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    person       uuid not null references party.person,
    level        int not null check (level between 1 and 5),
    minutes      int not null,
    applied_at   timestamptz not null,
    checked_by   uuid references party.person check (checked_by <> person),
    checked_at   timestamptz,
    confirmed_by uuid references party.person check (confirmed_by <> person and confirmed_by <> checked_by),
    confirmed_at timestamptz,
    public_until date,
    given_by     uuid references party.person check (given_by <> person),
    given_at     timestamptz,
    refused_by   uuid references party.person check (refused_by <> person),
    refused_at   timestamptz,
    reason       text,
    constraint in_order check ((checked_at is not null or confirmed_at is null) and (confirmed_at is not null or given_at is null) and (confirmed_at is null) = (public_until is null)),
    constraint one_end check ((given_at is null or refused_at is null) and (refused_at is null) = (reason is null))
);
comment on table corps.star is 'fact: a star that was applied for, checked, confirmed, public for working days, and given or not';
create unique index star_once on corps.star (subdistrict, person, level) where refused_at is null;
create index star_open on corps.star (subdistrict, id) where given_at is null and refused_at is null;
call ext.tenant('corps.star', 'select, insert');
grant update (checked_by, checked_at, confirmed_by, confirmed_at, public_until, given_by, given_at, refused_by, refused_at, reason) on corps.star to yicai_app;

create table corps.star_objection (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    star        uuid not null references corps.star,
    by          uuid not null references party.person,
    words       text not null,
    said_at     timestamptz not null,
    answered_by uuid references party.person check (answered_by <> by),
    answered_at timestamptz,
    answer      text,
    check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
    unique (star, by)
);
comment on table corps.star_objection is 'fact: somebody objects to a star while it is public, and what the host answered';
call ext.tenant('corps.star_objection', 'select, insert');
grant update (answered_by, answered_at, answer) on corps.star_objection to yicai_app;

create table corps.commendation (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    title       text not null,
    awarded_on  date not null,
    unit        text not null,
    noted_by    uuid not null references party.person check (noted_by <> person),
    noted_at    timestamptz not null,
    unique (subdistrict, person, title, awarded_on)
);
comment on table corps.commendation is 'fact: a commendation as part of the record: name, date, awarding unit (民政部令第67号 art. 9)';
create index commendation_person on corps.commendation (person);
call ext.tenant('corps.commendation', 'select, insert');

create table corps.point (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    points      int not null check (points between -1000 and 1000 and points <> 0),
    reason      text not null,
    noted_by    uuid not null references party.person check (noted_by <> person),
    noted_at    timestamptz not null
);
comment on table corps.point is 'fact: points of honour, given by a named person with a reason; taken back by a negative row, never by changing one';
create index point_person on corps.point (person);
call ext.tenant('corps.point', 'select, insert');

create view corps.published_commendation with (security_invoker) as
    select subdistrict, person, title, awarded_on, unit from corps.commendation;
create view corps.published_star with (security_invoker) as
    select id, subdistrict, person, level, given_at from corps.star where given_at is not null;
grant select on corps.published_commendation, corps.published_star to yicai_app;
