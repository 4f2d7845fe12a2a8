create schema open;
grant usage on schema open to yicai_app;

create table open.api_key (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    name         text not null,
    contact      text not null,
    per_hour     int not null check (per_hour between 1 and 100000),
    hash         bytea not null,
    sealed       bytea,
    issued_by    uuid not null references party.person,
    issued_at    timestamptz not null,
    revoked_by   uuid references party.person,
    revoked_at   timestamptz,
    revoked_why  text,
    last_used_at timestamptz,
    unique (subdistrict, hash),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_why is null))
);
comment on table open.api_key is 'fact: a programme of somebody else that may pass needs on to this subdistrict, until that is revoked';
comment on column open.api_key.sealed is 'the key, encrypted, until whoever issued it has written it down';
comment on column open.api_key.last_used_at is 'to the minute; only for looking';
call ext.tenant('open.api_key', 'select, insert, update');

create table open.report (
    need        uuid primary key references need.need,
    subdistrict uuid not null references place.subdistrict,
    api_key     uuid not null references open.api_key,
    repeat_key  text,
    at          timestamptz not null,
    unique (subdistrict, api_key, repeat_key)
);
comment on table open.report is 'part: which key a need came with, and the key of repetition its sender gave; entered in the journal with the need';
call ext.tenant('open.report', 'select, insert');
