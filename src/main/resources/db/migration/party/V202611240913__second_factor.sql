create table party.second_factor (
    person       uuid primary key references party.person,
    secret       bytea not null,
    added_at     timestamptz not null,
    last_step    bigint not null,
    failures     int not null default 0,
    locked_until timestamptz,
    codes        bytea
);
comment on table party.second_factor is 'technical: the secret a telephone shares, encrypted with a key of the installation; person belongs to no subdistrict';
comment on column party.second_factor.codes is 'the recovery codes, encrypted, until the person has written them down';
grant select, insert, update, delete on party.second_factor to yicai_app;

create table party.recovery_code (
    person  uuid not null references party.second_factor on delete cascade,
    hash    bytea not null,
    used_at timestamptz,
    primary key (person, hash)
);
comment on table party.recovery_code is 'technical: hashes of codes that stand in once each for a lost telephone';
grant select, insert, update, delete on party.recovery_code to yicai_app;
