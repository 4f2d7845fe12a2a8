-- A record says which organisation recorded it, since only that one certifies it (民政部令第67号 arts. 15 and 26), and may be struck out: what was no volunteering is not certified (art. 19).
alter table corps.service_record
    add column recording_unit uuid references party.organisation,
    add column voided_at      timestamptz,
    add column voided_by      uuid references party.person,
    add column void_reason    text,
    add constraint voided_by_another check (voided_by <> person),
    add constraint voided_whole check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null));
update corps.service_record r set recording_unit = (select c.host from corps.charter c where c.subdistrict = r.subdistrict order by c.id limit 1);
grant update (voided_at, voided_by, void_reason) on corps.service_record to yicai_app;
-- the time of a record that was struck out is free again
alter table corps.service_record drop constraint never_in_two_places;
alter table corps.service_record add constraint never_in_two_places
    exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&) where (starts_at is not null and voided_at is null);
drop index corps.service_record_waiting;
create index service_record_waiting on corps.service_record (subdistrict, activity) where confirmed_by is null and voided_at is null;
create index service_record_served on corps.service_record (subdistrict, coalesce(starts_at, recorded_at)) where confirmed_by is not null and voided_at is null;

create or replace view corps.published_minutes with (security_invoker) as
    select r.subdistrict, a.project, r.activity, r.minutes, r.recorded_at
      from corps.service_record r join activity.published_activity a on a.id = r.activity where r.confirmed_by is not null and r.voided_at is null;

create table corps.certificate (
    id             uuid primary key,
    subdistrict    uuid not null references place.subdistrict,
    number         text not null unique,
    person         uuid not null references party.person,
    unit           uuid not null references party.organisation,
    extent         text not null check (extent in ('SHORT', 'LONG')),
    from_day       date not null,
    until_day      date not null check (until_day >= from_day),
    minutes        int not null check (minutes > 0),
    records        int not null check (records > 0),
    name           text not null,
    unit_name      text not null,
    volunteer_number text not null,
    handler        text not null,
    issued_by      uuid not null references party.person,
    issued_at      timestamptz not null,
    superseded_at  timestamptz,
    superseded_why text check (superseded_why in ('CORRECTED', 'STRUCK', 'NEWER')),
    superseded_note text,
    superseded_by  uuid references corps.certificate,
    revoked_at     timestamptz,
    revoked_by     uuid references party.person check (revoked_by <> person),
    revoke_reason  text,
    check ((superseded_at is null) = (superseded_why is null)),
    check (superseded_by is null or superseded_at is not null),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null))
);
comment on table corps.certificate is 'fact: a certificate of service as it was printed (民政部令第67号 arts. 14 to 17); figures and names never change, only whether it still holds';
create index certificate_register on corps.certificate (subdistrict, unit, issued_at desc, id desc);
create index certificate_name on corps.certificate (subdistrict, name text_pattern_ops);
create index certificate_person on corps.certificate (person);
call ext.tenant('corps.certificate', 'select, insert');
grant update (superseded_at, superseded_why, superseded_note, superseded_by, revoked_at, revoked_by, revoke_reason) on corps.certificate to yicai_app;

create table corps.certificate_line (
    certificate uuid not null references corps.certificate,
    position    int not null,
    subdistrict uuid not null references place.subdistrict,
    record      uuid not null references corps.service_record,
    version     int not null,
    day         date not null,
    minutes     int not null check (minutes > 0),
    title       text not null,
    venue       text not null,
    organiser   text not null,
    primary key (certificate, position)
);
comment on table corps.certificate_line is 'part: one record that a certificate counts, as it stood then';
create index certificate_line_record on corps.certificate_line (record);
call ext.tenant('corps.certificate_line', 'select, insert');
