-- Policies that were noted beside expenses go into the one register, under the ids that the log knows.
insert into activity.policy (id, subdistrict, organisation, number, insurer, covers_from, covers_until, noted_by, noted_at, activity)
select i.id, i.subdistrict, i.payer, i.policy, i.insurer, i.from_day::timestamp at time zone 'Asia/Shanghai', (i.until_day + 1)::timestamp at time zone 'Asia/Shanghai', i.noted_by, i.noted_at, i.activity
  from corps.insurance i
    on conflict do nothing;
drop view corps.published_insurance;
drop table corps.insurance;
