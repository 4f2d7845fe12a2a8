create table corps.system_of_record (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    corps       uuid not null references party.organisation,
    system      text not null check (system in ('VOLUNTEER_BEIJING', 'NATIONAL', 'YICAI')),
    named_by    uuid not null references party.person,
    named_at    timestamptz not null
);
comment on table corps.system_of_record is 'fact: where the hours of a corps are kept; the latest holds';
create index system_of_record_corps on corps.system_of_record (subdistrict, corps, id desc);
call ext.tenant('corps.system_of_record', 'select, insert');

create table corps.external_hour (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    system      text not null check (system in ('VOLUNTEER_BEIJING', 'NATIONAL')),
    number      text not null,
    title       text not null,
    starts_at   timestamptz not null,
    minutes     int not null check (minutes between 1 and 1440),
    imported_by uuid not null references party.person,
    imported_at timestamptz not null,
    decision    text check (decision in ('THERE_ONLY', 'NOT_OURS')),
    decided_by  uuid references party.person,
    decided_at  timestamptz,
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    unique (subdistrict, system, number, starts_at)
);
comment on table corps.external_hour is 'fact: a row of another system''s export; what covers the same time here is the same service and counts once';
create index external_hour_open on corps.external_hour (subdistrict, id) where decision is null;
call ext.tenant('corps.external_hour', 'select, insert');
grant update (decision, decided_by, decided_at) on corps.external_hour to yicai_app;
create index volunteer_external on corps.volunteer (subdistrict, external_number) where external_number <> '';
