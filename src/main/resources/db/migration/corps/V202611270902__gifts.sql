create table corps.gift (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    giver       text not null,
    kind        text not null check (kind in ('MERCHANT', 'VENUE')),
    title       text not null,
    words       text not null,
    place       text not null,
    promised    int not null check (promised between 1 and 100000),
    taken       int not null default 0,
    handed      int not null default 0,
    until_day   date not null,
    noted_by    uuid not null references party.person,
    noted_at    timestamptz not null,
    constraint never_oversold check (taken between 0 and promised),
    constraint handed_of_taken check (handed between 0 and taken)
);
comment on table corps.gift is 'fact: what a merchant or a venue promised to volunteers, how many are kept for somebody, and how many were handed over';
create index gift_open on corps.gift (subdistrict, until_day);
call ext.tenant('corps.gift', 'select, insert');
grant update (taken, handed) on corps.gift to yicai_app;

create table corps.gift_hold (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    gift        uuid not null references corps.gift,
    person      uuid not null references party.person,
    taken_at    timestamptz not null,
    handed_by   uuid references party.person check (handed_by <> person),
    handed_at   timestamptz,
    returned_at timestamptz,
    check ((handed_by is null) = (handed_at is null) and (handed_at is null or returned_at is null))
);
comment on table corps.gift_hold is 'fact: one gift is kept for somebody, and handed over by a named person or given back';
create unique index gift_hold_once on corps.gift_hold (gift, person) where returned_at is null;
create index gift_hold_person on corps.gift_hold (person);
create index gift_hold_open on corps.gift_hold (subdistrict, id) where handed_at is null and returned_at is null;
call ext.tenant('corps.gift_hold', 'select, insert');
grant update (handed_by, handed_at, returned_at) on corps.gift_hold to yicai_app;
