create table party.invitation (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    made_by     uuid references party.person,
    hash        bytea not null,
    made_at     timestamptz not null,
    ends_at     timestamptz not null,
    used_at     timestamptz,
    ended_at    timestamptz
);
comment on table party.invitation is 'fact: a person was asked to choose a password; only the hash of the link is kept';
create index invitation_hash on party.invitation (hash);
-- a new invitation ends the older one
create unique index invitation_open on party.invitation (subdistrict, person) where used_at is null and ended_at is null;
call ext.tenant('party.invitation', 'select, insert, update');
