create schema corps;
grant usage on schema corps to yicai_app;

create table corps.charter (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    corps         uuid not null unique references party.organisation,
    host          uuid not null references party.organisation,
    purpose       text not null,
    registered_by uuid not null references party.person,
    registered_at timestamptz not null
);
comment on table corps.charter is 'fact: the corps and its host; a corps is not a legal person, its host records';
call ext.tenant('corps.charter', 'select, insert');

create table corps.service_record (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    activity    uuid not null references activity.activity,
    attendance  uuid not null unique references activity.attendance,
    minutes     int not null check (minutes > 0),
    source      text not null check (source in ('AUTO', 'LEADER', 'SELF_DECLARED', 'BACKFILL')),
    recorded_at timestamptz not null
);
comment on table corps.service_record is 'fact: minutes a volunteer really gave (民政部令第67号 art. 7); written when the attendance is confirmed';
create index service_record_person on corps.service_record (person);
call ext.tenant('corps.service_record', 'select, insert');

create view corps.published_minutes with (security_invoker) as
    select r.subdistrict, a.project, r.activity, r.minutes, r.recorded_at
      from corps.service_record r join activity.published_activity a on a.id = r.activity;
grant select on corps.published_minutes to yicai_app;
