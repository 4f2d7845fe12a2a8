-- What was known on a day: when somebody first confirmed an activity, and when somebody was checked in.
create view activity.published_confirmation with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.starts_at, a.cancelled_at, r.quantity, r.recorded_at, min(p.given_at) as confirmed_at
      from activity.activity a join activity.result r on r.activity = a.id join activity.attendance t on t.activity = a.id join activity.opinion p on p.attendance = t.id and p.was_there
     group by a.id, a.subdistrict, a.project, a.deliverable, a.starts_at, a.cancelled_at, r.quantity, r.recorded_at;
create or replace view activity.published_date with (security_invoker) as
    select id, subdistrict, project, starts_at, ends_at, cancelled_at, title, deliverable, planned_by, coalesce(cancelled_because, '') as cancelled_because from activity.activity;
create or replace view activity.published_presence with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.starts_at, t.capacity, o.rating, o.asked_to_pay, o.given_at, t.checked_in_at
      from activity.activity a join activity.attendance t on t.activity = a.id left join activity.opinion o on o.attendance = t.id;
grant select on activity.published_confirmation to yicai_app;
