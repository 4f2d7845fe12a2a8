create schema place;
grant usage on schema place to yicai_app;

create table place.division (
    code       text not null check (code ~ '^[0-9]{12}$'),
    valid_from date not null,
    valid_to   date,
    level      text not null check (level in ('PROVINCE', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
    parent     text,
    name       text not null,
    name_en    text,
    primary key (code, valid_from)
);
comment on table place.division is 'reference: statistical codes of 12 digits with their validity; the same for everybody';
create index division_parent on place.division (parent);
grant select, insert on place.division to yicai_app;

create table place.subdistrict (
    id        uuid primary key,
    code      text not null unique,
    name      text not null,
    name_en   text not null,
    phone     text not null,
    main      boolean not null,
    opened_on date not null
);
comment on table place.subdistrict is 'reference: the tenants of this installation; known to the public';
grant select, insert on place.subdistrict to yicai_app;

create table place.community (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    code        text not null,
    name        text not null,
    name_en     text not null,
    valid_from  date not null,
    valid_to    date,
    unique (subdistrict, code, valid_from)
);
comment on table place.community is 'register: the communities of a subdistrict; retired ones keep their facts';
call ext.tenant('place.community', 'select, insert, update');

create table place.neighbourhood (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    community   uuid not null references place.community,
    parent      uuid references place.neighbourhood,
    kind        text not null check (kind in ('GRID', 'COMPOUND', 'HUTONG', 'BUILDING', 'ENTRANCE')),
    name        text not null
);
comment on table place.neighbourhood is 'register: what lies below a community, from grid to entrance';
call ext.tenant('place.neighbourhood', 'select, insert, update');

create table place.working_day (
    day   date primary key,
    works boolean not null,
    note  text not null
);
comment on table place.working_day is 'reference: days that differ from Monday to Friday, as the State Council announces them';
grant select, insert, update on place.working_day to yicai_app;

create table place.local_way (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    name        text not null,
    value       text not null,
    starts_on   date not null,
    set_by      uuid,
    set_at      timestamptz not null,
    reason      text not null
);
comment on table place.local_way is 'fact: how this subdistrict names and does things, from a day on; the history stays';
create index local_way_now on place.local_way (subdistrict, name, starts_on desc, id desc);
call ext.tenant('place.local_way', 'select, insert');

create table place.rule_pack (
    id        uuid primary key,
    place     text not null,
    regime    text not null check (regime in ('ABOVE_THRESHOLD', 'BELOW_THRESHOLD', 'GRANT', 'LANDED')),
    starts_on date not null,
    ends_on   date,
    rules     jsonb not null,
    source    text not null,
    unique (place, regime, starts_on)
);
comment on table place.rule_pack is 'reference: limits and clocks that the law sets, by place (code prefix) and regime, with their dates and sources';
grant select, insert on place.rule_pack to yicai_app;
-- Sources: 政府购买服务管理办法 (财政部令第102号) art. 24; 政府采购法 arts. 46, 47, 49; 实施条例 arts. 45, 48, 50; 保障中小企业款项支付条例 (2025) art. 9.
insert into place.rule_pack (id, place, regime, starts_on, rules, source) values
  ('019aab00-0000-7000-8000-000000000001', '', 'ABOVE_THRESHOLD', '2020-03-01',
   '{"termYears": 1, "longTermYears": 3, "signDays": 30, "publishWorkingDays": 2, "fileWorkingDays": 7, "amendmentPercent": 10, "bondPercent": 10, "payDays": 30, "gate": true, "procurement": true}',
   '财政部令第102号 art. 24; 政府采购法 arts. 46–49; 政府采购法实施条例 arts. 48, 50; 国务院令第802号 art. 9'),
  ('019aab00-0000-7000-8000-000000000002', '', 'BELOW_THRESHOLD', '2020-03-01',
   '{"termYears": 1, "longTermYears": 3, "signDays": 30, "publishWorkingDays": 2, "fileWorkingDays": 7, "amendmentPercent": 10, "bondPercent": 10, "payDays": 30, "gate": true, "procurement": true}',
   '财政部令第102号 art. 24; 国务院令第802号 art. 9'),
  ('019aab00-0000-7000-8000-000000000003', '', 'GRANT', '2020-03-01',
   '{"termYears": 1, "longTermYears": 1, "signDays": 30, "publishWorkingDays": 2, "fileWorkingDays": 7, "amendmentPercent": 10, "bondPercent": 0, "payDays": 15, "gate": true, "procurement": false}',
   'local rules of venture grants 公益创投'),
  ('019aab00-0000-7000-8000-000000000004', '', 'LANDED', '2020-03-01',
   '{"termYears": 3, "longTermYears": 3, "signDays": 0, "publishWorkingDays": 2, "fileWorkingDays": 0, "amendmentPercent": 0, "bondPercent": 0, "payDays": 0, "gate": false, "procurement": false}',
   'bought by a higher level: its contract rules; here only seats, badges, overlap and counting once');
