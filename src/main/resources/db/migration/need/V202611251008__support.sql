-- Who else has the same need: said on the page of a need, or by a need of one's own that was the same matter.
create table need.support (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    need          uuid not null references need.need,
    said_by       uuid references need.need,
    person        uuid references party.person,
    phone         text,
    device        uuid,
    at            timestamptz not null,
    taken_back_at timestamptz
);
comment on table need.support is 'fact: "this is mine too", by somebody on the page of a need, or by the need that was merged into it';
comment on column need.support.said_by is 'the need that was merged; null when somebody only tapped';
create unique index support_person on need.support (need, person) where person is not null and taken_back_at is null and said_by is null;
create unique index support_phone on need.support (need, phone) where phone is not null and taken_back_at is null and said_by is null;
create unique index support_device on need.support (need, device) where device is not null and taken_back_at is null and said_by is null;
create unique index support_said_by on need.support (said_by) where said_by is not null and taken_back_at is null;
create index support_need on need.support (need) where taken_back_at is null;
call ext.tenant('need.support', 'select, insert, update');

-- A merged need keeps its person's last word: what was done for the one it went into may not have been done for them.
alter table need.need drop constraint need_check1;
alter table need.need add constraint need_merged_somewhere check (stage <> 'MERGED' or merged_into is not null);

create view need.published_support with (security_invoker) as
    select subdistrict, need, count(*) as households from need.support where taken_back_at is null group by subdistrict, need;
grant select on need.published_support to yicai_app;
