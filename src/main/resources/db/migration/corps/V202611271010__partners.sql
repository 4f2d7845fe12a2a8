create table corps.partner (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    organisation uuid not null references party.organisation,
    contact      uuid not null references party.person,
    what         text not null,
    taken_by     uuid not null references party.person check (taken_by <> contact),
    taken_at     timestamptz not null,
    ended_by     uuid references party.person,
    ended_at     timestamptz,
    check ((ended_at is null) = (ended_by is null))
);
comment on table corps.partner is 'fact: an organisation of professionals that serves with the corps, and who acts for it';
create unique index partner_open on corps.partner (subdistrict, organisation) where ended_at is null;
create index partner_contact on corps.partner (contact) where ended_at is null;
call ext.tenant('corps.partner', 'select, insert');
grant update (contact, ended_by, ended_at) on corps.partner to yicai_app;

create table corps.partner_check (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    partner     uuid not null references corps.partner,
    paper       text not null,
    number      text not null,
    authority   text not null,
    valid_until date not null,
    checked_by  uuid not null references party.person,
    checked_at  timestamptz not null,
    reminded_at timestamptz
);
comment on table corps.partner_check is 'fact: somebody of the corps or the subdistrict looked at the papers of a partner; the latest holds';
create index partner_check_latest on corps.partner_check (partner, id desc);
create index partner_check_due on corps.partner_check (subdistrict, valid_until) where reminded_at is null;
call ext.tenant('corps.partner_check', 'select, insert');
grant update (reminded_at) on corps.partner_check to yicai_app;

create table corps.professional (
    id             uuid primary key,
    subdistrict    uuid not null references place.subdistrict,
    partner        uuid not null references corps.partner,
    name           text not null,
    phone          text not null,
    skill          text not null,
    licence_number text not null,
    licence_until  date,
    named_by       uuid not null references party.person,
    named_at       timestamptz not null,
    person         uuid references party.person,
    answered_at    timestamptz,
    ended_at       timestamptz,
    check (person is null or answered_at is not null)
);
comment on table corps.professional is 'fact: somebody whom a partner named; the person answers, and the number is kept until then only';
create unique index professional_asked on corps.professional (partner, phone) where answered_at is null and ended_at is null;
create unique index professional_member on corps.professional (partner, person) where person is not null and ended_at is null;
create index professional_person on corps.professional (person) where ended_at is null;
call ext.tenant('corps.professional', 'select, insert');
grant update (phone, licence_number, person, answered_at, ended_at) on corps.professional to yicai_app;

alter table corps.licence
    add column seen_by uuid references party.person,
    add column seen_at timestamptz,
    add constraint seen_by_another check (seen_by <> person),
    add constraint seen_with_moment check ((seen_by is null) = (seen_at is null));
