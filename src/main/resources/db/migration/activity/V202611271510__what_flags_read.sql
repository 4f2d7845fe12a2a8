-- What flags compare: activities that were recorded as done, and who is on their lists. Opaque ids, times and numbers; no names, no words of residents.
create view activity.published_recorded with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.holder, a.community, a.venue, a.starts_at, a.ends_at, r.quantity, r.words as report, r.recorded_at, d.unit,
           (select count(*) from activity.sign_up s where s.activity = a.id and s.position is null and s.withdrawn_at is null) as signed_up
      from activity.activity a join activity.result r on r.activity = a.id
      left join project.published_deliverable d on d.id = a.deliverable
     where a.cancelled_at is null and a.project is not null;
create view activity.published_listed with (security_invoker) as
    select t.subdistrict, t.activity, coalesce(t.person, t.id) as who, t.capacity, t.through, t.checked_in_at, t.checked_in_by,
           o.was_there, o.rating, o.given_at, o.entered_by
      from activity.attendance t left join activity.opinion o on o.attendance = t.id;
grant select on activity.published_recorded, activity.published_listed to yicai_app;
