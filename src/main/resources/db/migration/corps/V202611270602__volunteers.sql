create table corps.volunteer (
    id              uuid primary key,
    subdistrict     uuid not null references place.subdistrict,
    person          uuid not null references party.person,
    pledged_at      timestamptz not null,
    born            date,
    skills          text[] not null default '{}',
    languages       text[] not null default '{}',
    times           text[] not null default '{}',
    communities     uuid[] not null default '{}',
    wishes          text not null default '',
    external_number text not null default '',
    changed_at      timestamptz not null,
    paused_at       timestamptz,
    paused_until    date,
    unique (subdistrict, person)
);
comment on table corps.volunteer is 'fact: a pledge and what the volunteer says; born is asked of minors only';
call ext.tenant('corps.volunteer', 'select, insert, update');

create table corps.guardianship (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    person       uuid not null references party.person,
    name         text not null,
    phone        text not null,
    hash         bytea not null unique,
    asked_at     timestamptz not null,
    consented_at timestamptz,
    noted_by     uuid references party.person check (noted_by <> person),
    withdrawn_at timestamptz
);
comment on table corps.guardianship is 'fact: the guardian of a minor and the consent, by personal link or on paper that a leader noted';
create unique index guardianship_open on corps.guardianship (subdistrict, person) where withdrawn_at is null;
call ext.tenant('corps.guardianship', 'select, insert, update');

create table corps.health_note (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    person       uuid not null references party.person,
    sealed       bytea,
    consented_at timestamptz not null,
    withdrawn_at timestamptz,
    check ((withdrawn_at is null) = (sealed is not null))
);
comment on table corps.health_note is 'fact: a separate consent to keep health limits (PIPL art. 29); the words are sealed and deleted with the consent';
create unique index health_note_open on corps.health_note (subdistrict, person) where withdrawn_at is null;
call ext.tenant('corps.health_note', 'select, insert, update');

create table corps.licence (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    skill       text not null,
    number      text not null,
    valid_until date not null,
    noted_at    timestamptz not null,
    reminded_at timestamptz,
    ended_at    timestamptz
);
comment on table corps.licence is 'fact: a licence without which a professional skill does not count';
create unique index licence_open on corps.licence (subdistrict, person, skill) where ended_at is null;
call ext.tenant('corps.licence', 'select, insert, update');

create table corps.health_reading (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    note        uuid not null references corps.health_note,
    reader      uuid not null references party.person,
    purpose     text not null,
    noted_on    date not null
);
comment on table corps.health_reading is 'fact: a leader opened somebody''s health limits, and what for';
create index health_reading_note on corps.health_reading (note);
call ext.tenant('corps.health_reading', 'select, insert');
