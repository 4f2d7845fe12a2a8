create table corps.skill_offer (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    partner      uuid not null references corps.partner,
    skill        text not null,
    title        text not null,
    what         text not null,
    audience     text not null,
    language     text not null,
    place        text not null check (place in ('VENUE', 'OFFICE', 'PHONE', 'HOME')),
    spot         text not null,
    community    uuid references place.community,
    minutes      int not null check (minutes between 10 and 240),
    capacity     int not null check (capacity between 1 and 50),
    confidential boolean not null,
    made_by      uuid not null references party.person,
    made_at      timestamptz not null,
    closed_at    timestamptz
);
comment on table corps.skill_offer is 'fact: what professionals of a partner offer to residents, by slots';
create index skill_offer_open on corps.skill_offer (subdistrict, skill) where closed_at is null;
create index skill_offer_partner on corps.skill_offer (partner);
call ext.tenant('corps.skill_offer', 'select, insert');
grant update (closed_at) on corps.skill_offer to yicai_app;

create table corps.slot (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    offer         uuid not null references corps.skill_offer,
    professional  uuid not null references party.person,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    capacity      int not null,
    taken         int not null default 0,
    called_off_at timestamptz,
    called_off    text not null default '',
    constraint never_overbooked check (taken between 0 and capacity),
    constraint one_place_at_a_time exclude using gist (subdistrict with =, professional with =, tstzrange(starts_at, ends_at) with &&) where (called_off_at is null)
);
comment on table corps.slot is 'part: one time of an offer; taken counts those booked and those for whom it is held';
create index slot_offer on corps.slot (offer, starts_at) where called_off_at is null;
create index slot_professional on corps.slot (professional, starts_at) where called_off_at is null;
call ext.tenant('corps.slot', 'select, insert');
grant update (taken, called_off_at, called_off) on corps.slot to yicai_app;

create table corps.booking (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    slot          uuid not null references corps.slot,
    offer         uuid not null references corps.skill_offer,
    client        bytea not null,
    person        uuid references party.person,
    shown         text not null,
    sealed        bytea,
    number        int not null,
    stage         text not null check (stage in ('BOOKED', 'WAITING', 'OFFERED', 'DONE', 'CANCELLED', 'LEFT', 'LAPSED', 'CALLED_OFF')),
    made_by       uuid not null references party.person,
    made_at       timestamptz not null,
    consent       text check (consent in ('IN_PERSON', 'PHONE', 'FAMILY', 'WRITTEN')),
    offered_until timestamptz,
    late          boolean not null default false,
    came          boolean,
    noted_at      timestamptz,
    reminded_at   timestamptz,
    ended_at      timestamptz,
    check ((stage in ('BOOKED', 'WAITING', 'OFFERED')) = (ended_at is null)),
    check ((stage = 'OFFERED') = (offered_until is not null)),
    check (person is not null or consent is not null)
);
comment on table corps.booking is 'fact: a place in a slot, or in the line for it; name, number and matter are sealed and deleted thirty days after the end';
create unique index booking_open on corps.booking (subdistrict, offer, client) where ended_at is null;
create index booking_line on corps.booking (slot, number) where ended_at is null;
create index booking_slot on corps.booking (slot, id);
create index booking_person on corps.booking (person, id desc);
create index booking_maker on corps.booking (made_by, id desc);
create index booking_sealed on corps.booking (subdistrict, ended_at) where sealed is not null and ended_at is not null;
call ext.tenant('corps.booking', 'select, insert');
grant update (sealed, stage, offered_until, late, came, noted_at, reminded_at, ended_at) on corps.booking to yicai_app;
