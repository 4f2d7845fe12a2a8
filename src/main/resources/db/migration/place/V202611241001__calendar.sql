-- Days that differ from Monday to Friday can be added, changed and taken back by hand; what was done stays.
alter table place.working_day add column source text not null default '';
grant delete on place.working_day to yicai_app;

create table place.calendar_change (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    day         date not null,
    works       boolean,
    note        text not null,
    source      text not null,
    changed_by  uuid not null,
    changed_at  timestamptz not null,
    reason      text not null
);
comment on table place.calendar_change is 'fact: a day of the calendar was entered, changed or taken back (works is null); kept by the main subdistrict for all';
create index calendar_change_latest on place.calendar_change (subdistrict, id desc);
call ext.tenant('place.calendar_change', 'select, insert');
create view place.published_calendar_change with (security_invoker) as
    select id, subdistrict, day, works, note, source, changed_by, changed_at, reason from place.calendar_change;
create view place.published_local_way with (security_invoker) as
    select id, subdistrict, name, value, starts_on, set_by, set_at, reason from place.local_way;
grant select on place.published_calendar_change, place.published_local_way to yicai_app;

-- What the State Council's office announced for 2025 and 2026; weekends inside a holiday need no row. 2027 is not announced here.
insert into place.working_day (day, works, note, source) values
    (date '2025-01-01', false, '元旦', '国办发明电〔2024〕12号'),
    (date '2025-01-26', true, '春节调休', '国办发明电〔2024〕12号'),
    (date '2025-01-28', false, '春节', '国办发明电〔2024〕12号'),
    (date '2025-01-29', false, '春节', '国办发明电〔2024〕12号'),
    (date '2025-01-30', false, '春节', '国办发明电〔2024〕12号'),
    (date '2025-01-31', false, '春节', '国办发明电〔2024〕12号'),
    (date '2025-02-03', false, '春节', '国办发明电〔2024〕12号'),
    (date '2025-02-04', false, '春节', '国办发明电〔2024〕12号'),
    (date '2025-02-08', true, '春节调休', '国办发明电〔2024〕12号'),
    (date '2025-04-04', false, '清明节', '国办发明电〔2024〕12号'),
    (date '2025-04-27', true, '劳动节调休', '国办发明电〔2024〕12号'),
    (date '2025-05-01', false, '劳动节', '国办发明电〔2024〕12号'),
    (date '2025-05-02', false, '劳动节', '国办发明电〔2024〕12号'),
    (date '2025-05-05', false, '劳动节', '国办发明电〔2024〕12号'),
    (date '2025-06-02', false, '端午节', '国办发明电〔2024〕12号'),
    (date '2025-09-28', true, '国庆节调休', '国办发明电〔2024〕12号'),
    (date '2025-10-01', false, '国庆节、中秋节', '国办发明电〔2024〕12号'),
    (date '2025-10-02', false, '国庆节、中秋节', '国办发明电〔2024〕12号'),
    (date '2025-10-03', false, '国庆节、中秋节', '国办发明电〔2024〕12号'),
    (date '2025-10-06', false, '国庆节、中秋节', '国办发明电〔2024〕12号'),
    (date '2025-10-07', false, '国庆节、中秋节', '国办发明电〔2024〕12号'),
    (date '2025-10-08', false, '国庆节、中秋节', '国办发明电〔2024〕12号'),
    (date '2025-10-11', true, '国庆节调休', '国办发明电〔2024〕12号'),
    (date '2026-01-01', false, '元旦', '国办发明电〔2025〕7号'),
    (date '2026-01-02', false, '元旦', '国办发明电〔2025〕7号'),
    (date '2026-01-04', true, '元旦调休', '国办发明电〔2025〕7号'),
    (date '2026-02-14', true, '春节调休', '国办发明电〔2025〕7号'),
    (date '2026-02-16', false, '春节', '国办发明电〔2025〕7号'),
    (date '2026-02-17', false, '春节', '国办发明电〔2025〕7号'),
    (date '2026-02-18', false, '春节', '国办发明电〔2025〕7号'),
    (date '2026-02-19', false, '春节', '国办发明电〔2025〕7号'),
    (date '2026-02-20', false, '春节', '国办发明电〔2025〕7号'),
    (date '2026-02-23', false, '春节', '国办发明电〔2025〕7号'),
    (date '2026-02-28', true, '春节调休', '国办发明电〔2025〕7号'),
    (date '2026-04-06', false, '清明节', '国办发明电〔2025〕7号'),
    (date '2026-05-01', false, '劳动节', '国办发明电〔2025〕7号'),
    (date '2026-05-04', false, '劳动节', '国办发明电〔2025〕7号'),
    (date '2026-05-05', false, '劳动节', '国办发明电〔2025〕7号'),
    (date '2026-05-09', true, '劳动节调休', '国办发明电〔2025〕7号'),
    (date '2026-06-19', false, '端午节', '国办发明电〔2025〕7号'),
    (date '2026-09-20', true, '国庆节调休', '国办发明电〔2025〕7号'),
    (date '2026-09-25', false, '中秋节', '国办发明电〔2025〕7号'),
    (date '2026-10-01', false, '国庆节', '国办发明电〔2025〕7号'),
    (date '2026-10-02', false, '国庆节', '国办发明电〔2025〕7号'),
    (date '2026-10-05', false, '国庆节', '国办发明电〔2025〕7号'),
    (date '2026-10-06', false, '国庆节', '国办发明电〔2025〕7号'),
    (date '2026-10-07', false, '国庆节', '国办发明电〔2025〕7号'),
    (date '2026-10-10', true, '国庆节调休', '国办发明电〔2025〕7号')
on conflict (day) do nothing;
