-- The same people on the lists of two activities of different projects, at one place or within a day (trust.md 2.3). Who has no account is told apart by name.
create view activity.published_overlap with (security_invoker) as
    with present as (
        select distinct t.subdistrict, t.activity, coalesce(t.person::text, t.name) as who from activity.attendance t),
    size as (
        select p.activity, count(*) as people from present p group by p.activity),
    pair as (
        select x.subdistrict, x.activity as one, y.activity as other, count(*) as shared
          from present x join present y on y.subdistrict = x.subdistrict and y.who = x.who and y.activity > x.activity
         group by x.subdistrict, x.activity, y.activity having count(*) >= 5)
    select p.subdistrict, p.one, a.project as one_project, a.starts_at as one_starts_at, p.other, b.project as other_project, b.starts_at as other_starts_at,
           p.shared, least(n.people, m.people) as smaller, a.community = b.community and a.venue = b.venue as same_venue
      from pair p
      join activity.activity a on a.id = p.one and a.cancelled_at is null join activity.activity b on b.id = p.other and b.cancelled_at is null
      join size n on n.activity = p.one join size m on m.activity = p.other
     where a.project is not null and b.project is not null and a.project <> b.project
       and (a.community = b.community and a.venue = b.venue or abs(extract(epoch from a.starts_at - b.starts_at)) < 86400);
comment on view activity.published_overlap is 'shared / smaller is the overlap coefficient; at least 0.8 of at least 8 is worth a question';

-- The staff of contractors where they were seen at work: between the first and the last person whom they let in, or on a visit. No track, only beginning and end.
create view activity.published_staff_seen with (security_invoker) as
    with seen as (
        select a.subdistrict, t.checked_in_by as person, a.id as at, a.project, a.holder as provider, a.community || ' ' || a.venue as place, min(t.checked_in_at) as since, max(t.checked_in_at) as until
          from activity.attendance t join activity.activity a on a.id = t.activity
         where t.through in ('ROLL_CALL', 'WALK_IN', 'BADGE') and t.checked_in_by is not null
         group by a.id, t.checked_in_by
        union all
        select v.subdistrict, x.person, v.id, v.project, v.provider, v.home::text, v.in_at, v.out_at
          from activity.visit v join activity.visitor x on x.visit = v.id
         where v.out_at is not null and x.ended_at is null and not x.neighbour and not v.confidential)
    select s.* from seen s
     where exists (select 1 from party.published_appointment p where p.subdistrict = s.subdistrict and p.person = s.person and p.organisation = s.provider and p.role = 'CONTRACTOR');
comment on view activity.published_staff_seen is 'at: an activity or a visit; two rows of one person at different places that overlap are worth a question';

create view activity.published_two_places with (security_invoker) as
    select x.subdistrict, x.person, x.at as one, x.project as one_project, x.since as one_since, x.until as one_until,
           y.at as other, y.project as other_project, y.since as other_since, y.until as other_until
      from activity.published_staff_seen x
      join activity.published_staff_seen y on y.subdistrict = x.subdistrict and y.person = x.person and y.at > x.at and y.place <> x.place and y.since < x.until and x.since < y.until;
comment on view activity.published_two_places is 'one of the staff was seen at two places at one time; at: an activity or a visit';
grant select on activity.published_overlap, activity.published_staff_seen, activity.published_two_places to yicai_app;
