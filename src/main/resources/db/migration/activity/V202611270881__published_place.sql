-- Where and when something takes place, and how many seats for volunteers are still empty: what the corps looks at for overlaps and gaps.
create view activity.published_place with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.title, a.community, a.starts_at,
           (select coalesce(sum(n.seats - n.taken), 0) from activity.position n where n.activity = a.id) as open_seats
      from activity.activity a where a.cancelled_at is null;
grant select on activity.published_place to yicai_app;
