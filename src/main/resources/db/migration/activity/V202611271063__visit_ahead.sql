-- The time of whoever goes on a home visit that is neither over nor called off: what signing up, changing, asking and planning keep clear of.
create view activity.visit_ahead with (security_invoker) as
    select v.subdistrict, v.id, x.person, v.starts_at, v.ends_at
      from activity.visitor x join activity.visit v on v.id = x.visit
     where x.ended_at is null and v.cancelled_at is null and v.out_at is null and v.closed_at is null;
grant select on activity.visit_ahead to yicai_app;
