-- What was known on a day: when an activity was recorded, when those who were there said so, and when somebody was checked in.
create view activity.published_result with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.cancelled_at, r.quantity, r.recorded_at from activity.activity a join activity.result r on r.activity = a.id;
create view activity.published_confirming with (security_invoker) as
    select t.subdistrict, t.activity, o.given_at from activity.attendance t join activity.opinion o on o.attendance = t.id where o.was_there;
create or replace view activity.published_date with (security_invoker) as
    select id, subdistrict, project, starts_at, ends_at, cancelled_at, title, deliverable, planned_by, coalesce(cancelled_because, '') as cancelled_because from activity.activity;
create or replace view activity.published_presence with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.starts_at, t.capacity, o.rating, o.asked_to_pay, o.given_at, t.checked_in_at
      from activity.activity a join activity.attendance t on t.activity = a.id left join activity.opinion o on o.attendance = t.id;
grant select on activity.published_result, activity.published_confirming to yicai_app;
