-- A record may also be about a home visit, which the household confirms, or about what a volunteer declares, which a leader confirms.
create table corps.declaration (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    deed        text not null,
    title       text not null,
    place       text not null,
    programme   uuid references corps.programme,
    activity    uuid references activity.activity,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    minutes     int not null check (minutes > 0),
    words       text not null,
    witness     text not null,
    declared_at timestamptz not null,
    answered_by uuid references party.person,
    answered_at timestamptz,
    agreed      boolean,
    reason      text not null default '',
    constraint declared_whole_minutes check (ends_at - starts_at = minutes * interval '1 minute'),
    constraint declared_answered_whole check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (agreed is null)),
    constraint declared_answered_by_another check (answered_by <> person),
    constraint declared_about_one check (num_nonnulls(programme, activity) <= 1),
    -- without the tenant: a person is one person in every subdistrict
    constraint declared_once exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&) where (agreed is null)
);
comment on table corps.declaration is 'fact: a volunteer says what was done without any check-in, and what somebody else says to it';
create index declaration_open on corps.declaration (subdistrict, ends_at) where answered_at is null;
create index declaration_person on corps.declaration (person);
call ext.tenant('corps.declaration', 'select, insert');
grant update (answered_by, answered_at, agreed, reason) on corps.declaration to yicai_app;

alter table corps.service_record
    alter column activity drop not null,
    alter column attendance drop not null,
    add column visit          uuid references activity.visit,
    add column declaration    uuid unique references corps.declaration,
    add column title          text,
    add column place          text,
    add column project        uuid references project.project,
    add column organiser      uuid references party.organisation,
    add column household_word uuid references activity.visit_word,
    add constraint about_one_thing check (num_nonnulls(activity, visit, declaration) = 1),
    add constraint activity_with_attendance check ((activity is null) = (attendance is null) and (activity is null) = (title is not null and place is not null)),
    drop constraint confirmed_when,
    add constraint confirmed_when check ((confirmed_at is null) = (confirmed_by is null and household_word is null));
comment on column corps.service_record.title is 'what was done, where no activity says so';
comment on column corps.service_record.household_word is 'the household that was visited confirmed it';
create unique index service_record_visit on corps.service_record (visit, person) where visit is not null;

alter table corps.unrecorded
    alter column activity drop not null,
    alter column attendance drop not null,
    add column visit   uuid references activity.visit,
    add column title   text,
    add column project uuid references project.project,
    add constraint unrecorded_about_one check (num_nonnulls(activity, visit) = 1 and (activity is null) = (attendance is null) and (activity is null) = (title is not null));
create unique index unrecorded_visit on corps.unrecorded (visit, person) where visit is not null;

-- confirmed is what has a moment of confirmation: by somebody, or by a household
drop index corps.service_record_waiting;
create index service_record_waiting on corps.service_record (subdistrict, activity) where confirmed_at is null and voided_at is null;
drop index corps.service_record_served;
create index service_record_served on corps.service_record (subdistrict, coalesce(starts_at, recorded_at)) where confirmed_at is not null and voided_at is null;

create or replace view corps.published_minutes with (security_invoker) as
    select r.subdistrict, coalesce(a.project, r.project) as project, r.activity, r.minutes, r.recorded_at
      from corps.service_record r left join activity.published_activity a on a.id = r.activity where r.confirmed_at is not null and r.voided_at is null;

-- what a certificate counts that the volunteer declared
alter table corps.certificate add column declared_minutes int not null default 0 check (declared_minutes between 0 and minutes);
