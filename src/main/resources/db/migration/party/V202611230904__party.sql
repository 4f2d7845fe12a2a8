create schema party;
grant usage on schema party to yicai_app;

create table party.person (
    id            uuid primary key,
    name          text not null check (char_length(name) between 1 and 40),
    phone         text unique,
    password_hash text,
    auth_version  int not null default 1,
    failures      int not null default 0,
    locked_until  timestamptz,
    registered_at timestamptz not null
);
comment on table party.person is 'person: belongs to no subdistrict; only appointments do';
grant select, insert, update on party.person to yicai_app;

create table party.organisation (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    kind        text not null check (kind in ('SUBDISTRICT_OFFICE', 'HIGHER_OFFICE', 'RESIDENTS_COMMITTEE', 'GUIDANCE_COMMITTEE', 'VOLUNTEER_CORPS', 'VOLUNTEER_TEAM',
                     'COMMUNITY_SOCIAL_ORGANISATION', 'SOCIAL_ORGANISATION', 'ENTERPRISE', 'PUBLIC_INSTITUTION_CLASS_I', 'PUBLIC_INSTITUTION_CLASS_II', 'MASS_ORGANISATION')),
    name        text not null check (char_length(name) between 1 and 80),
    code        text check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    parent      uuid references party.organisation,
    community   uuid references place.community,
    phone       text,
    opened_on   date not null,
    closed_on   date,
    unique (subdistrict, code),
    unique (subdistrict, name)
);
comment on table party.organisation is 'fact: an organisation known to this subdistrict; teams, corps and contractors are organisations';
call ext.tenant('party.organisation', 'select, insert, update');

create table party.appointment (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    person       uuid not null references party.person,
    organisation uuid not null references party.organisation,
    role         text not null check (role in ('ADMINISTRATOR', 'OFFICIAL', 'COMMUNITY_WORKER', 'COUNCIL_MEMBER', 'CONTRACTOR', 'VOLUNTEER_LEADER', 'VOLUNTEER', 'AUDITOR')),
    community    uuid references place.community,
    from_day     date not null,
    until_day    date,
    exclude using gist (subdistrict with =, person with =, organisation with =, role with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table party.appointment is 'fact: what a person is, where, and for how long';
create index appointment_person on party.appointment (person);
create index appointment_organisation on party.appointment (subdistrict, organisation);
call ext.tenant('party.appointment', 'select, insert, update');

create table party.neighbour_contact (
    id             uuid primary key,
    subdistrict    uuid not null references place.subdistrict,
    neighbourhood  uuid not null references place.neighbourhood,
    person         uuid not null references party.person,
    consented_on   date not null,
    until_day      date
);
comment on table party.neighbour_contact is 'fact: the neighbour 身边人 who agreed to be asked first at this door';
call ext.tenant('party.neighbour_contact', 'select, insert, update');

create table party.session (
    id           uuid primary key,
    person       uuid not null references party.person,
    auth_version int not null,
    began_at     timestamptz not null,
    seen_at      timestamptz not null,
    ends_at      timestamptz not null,
    revoked_at   timestamptz
);
comment on table party.session is 'technical: who is signed in; revoked rows end a cookie before its time';
grant select, insert, update, delete on party.session to yicai_app;

create table party.sign_in_code (
    phone      text primary key,
    hash       bytea not null,
    made_at    timestamptz not null,
    ends_at    timestamptz not null,
    tries      int not null default 0
);
comment on table party.sign_in_code is 'technical: the one code that is valid for a telephone number now';
grant select, insert, update, delete on party.sign_in_code to yicai_app;

create view party.published_person with (security_invoker) as
    select id, name, case when char_length(name) < 2 then name else left(name, 1) || repeat('*', char_length(name) - 1) end as masked_name
      from party.person;
create view party.published_organisation with (security_invoker) as
    select id, subdistrict, kind, name, code, community from party.organisation;
create view party.published_appointment with (security_invoker) as
    select subdistrict, person, organisation, role, community, from_day, until_day from party.appointment;
grant select on party.published_person, party.published_organisation, party.published_appointment to yicai_app;
