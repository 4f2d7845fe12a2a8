-- What a page of a whole project asks: read as sets, not activity by activity.
create index activity_of_project on activity.activity (project, starts_at);
drop index activity.activity_project;
create view activity.published_date with (security_invoker) as
    select id, subdistrict, project, starts_at, ends_at, cancelled_at from activity.activity;
create view activity.published_confirmed with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.title, a.starts_at, r.quantity, r.recorded_at
      from activity.activity a join activity.result r on r.activity = a.id
     where a.cancelled_at is null
       and exists (select 1 from activity.attendance t join activity.opinion o on o.attendance = t.id where t.activity = a.id and o.was_there);
create view activity.published_presence with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.starts_at, t.capacity, o.rating, o.asked_to_pay, o.given_at
      from activity.activity a join activity.attendance t on t.activity = a.id left join activity.opinion o on o.attendance = t.id;
grant select on activity.published_date, activity.published_confirmed, activity.published_presence to yicai_app;
