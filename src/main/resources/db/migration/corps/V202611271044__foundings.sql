create table corps.founding (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    founder      uuid not null references party.person,
    name         text not null,
    community    uuid not null references place.community,
    begun_at     timestamptz not null,
    agreed_by    uuid references party.person check (agreed_by <> founder),
    agreed_at    timestamptz,
    recorded_by  uuid references party.person check (recorded_by <> founder),
    recorded_at  timestamptz,
    number       text,
    organisation uuid references party.organisation,
    ended_at     timestamptz,
    end_reason   text,
    check ((agreed_at is null) = (agreed_by is null)),
    check ((recorded_at is null) = (recorded_by is null) and (recorded_at is null) = (number is null) and (recorded_at is null) = (organisation is null)),
    check (recorded_at is null or agreed_at is not null and ended_at is null),
    check ((ended_at is null) = (end_reason is null))
);
comment on table corps.founding is 'fact: a volunteer founds a community organisation: the residents'' committee agrees, the subdistrict records (北京市志愿服务促进条例 art. 16)';
create unique index founding_name on corps.founding (subdistrict, name) where ended_at is null;
create unique index founding_open on corps.founding (subdistrict, founder) where ended_at is null and recorded_at is null;
call ext.tenant('corps.founding', 'select, insert');
grant update (agreed_by, agreed_at, recorded_by, recorded_at, number, organisation, ended_at, end_reason) on corps.founding to yicai_app;

create table corps.founding_item (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    founding    uuid not null references corps.founding,
    item        text not null check (item in ('PURPOSE', 'RULES', 'MENTOR')),
    words       text not null,
    said_at     timestamptz not null
);
comment on table corps.founding_item is 'fact: what the founder says to an item of the list; the latest holds';
create index founding_item_of on corps.founding_item (founding, item, id desc);
call ext.tenant('corps.founding_item', 'select, insert');

create table corps.founding_person (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    founding    uuid not null references corps.founding,
    person      uuid not null references party.person,
    joined_at   timestamptz not null,
    left_at     timestamptz
);
comment on table corps.founding_person is 'fact: somebody says by the own tap to be one of the first members';
create unique index founding_person_open on corps.founding_person (founding, person) where left_at is null;
call ext.tenant('corps.founding_person', 'select, insert');
grant update (left_at) on corps.founding_person to yicai_app;
