-- A record says from when to when, and who other than the volunteer confirmed it; nobody is in two places at once.
alter table corps.service_record
    add column starts_at    timestamptz,
    add column ends_at      timestamptz,
    add column version      int not null default 1,
    add column confirmed_by uuid references party.person,
    add column confirmed_at timestamptz;
update corps.service_record r set starts_at = greatest(t.checked_in_at, a.starts_at)
  from activity.attendance t join activity.activity a on a.id = t.activity where t.id = r.attendance;
update corps.service_record set ends_at = starts_at + minutes * interval '1 minute';
-- Of records from before this rule that overlap, the later one has no span until it is corrected.
update corps.service_record r set starts_at = null, ends_at = null
 where exists (select 1 from corps.service_record e where e.person = r.person and e.id < r.id and tstzrange(e.starts_at, e.ends_at) && tstzrange(r.starts_at, r.ends_at));
alter table corps.service_record
    add constraint whole_minutes check (ends_at - starts_at = minutes * interval '1 minute'),
    add constraint confirmed_by_another check (confirmed_by <> person),
    add constraint confirmed_when check ((confirmed_by is null) = (confirmed_at is null)),
    -- without the tenant: a person is one person in every subdistrict
    add constraint never_in_two_places exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&) where (starts_at is not null);
grant update (starts_at, ends_at, minutes, source, version, confirmed_by, confirmed_at) on corps.service_record to yicai_app;
create index service_record_waiting on corps.service_record (subdistrict, activity) where confirmed_by is null;

create table corps.unrecorded (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    activity    uuid not null references activity.activity,
    attendance  uuid not null unique references activity.attendance,
    rule        text not null,
    said_at     timestamptz not null
);
comment on table corps.unrecorded is 'fact: a presence that gave no record, and the rule that says why';
create index unrecorded_person on corps.unrecorded (person);
call ext.tenant('corps.unrecorded', 'select, insert');

create table corps.correction (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    record        uuid not null references corps.service_record,
    person        uuid not null references party.person,
    wrong         text not null,
    wanted_from   timestamptz not null,
    wanted_minutes int not null check (wanted_minutes > 0),
    because       text not null,
    asked_at      timestamptz not null,
    answered_by   uuid references party.person check (answered_by <> person),
    answered_at   timestamptz,
    version       int,
    answer        text,
    before_from   timestamptz,
    before_minutes int,
    before_source text,
    before_confirmed_by uuid references party.person,
    constraint answered_whole check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (answer is null)),
    constraint version_keeps_before check ((version is null) = (before_minutes is null)),
    unique (record, version)
);
comment on table corps.correction is 'fact: what a volunteer says is wrong, the answer, and with a new version what stood there before';
create unique index correction_open on corps.correction (record) where answered_at is null;
create index correction_person on corps.correction (person);
call ext.tenant('corps.correction', 'select, insert');
grant update (answered_by, answered_at, version, answer, before_from, before_minutes, before_source, before_confirmed_by) on corps.correction to yicai_app;

create or replace view corps.published_minutes with (security_invoker) as
    select r.subdistrict, a.project, r.activity, r.minutes, r.recorded_at
      from corps.service_record r join activity.published_activity a on a.id = r.activity where r.confirmed_by is not null;
