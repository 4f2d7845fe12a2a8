-- Visits that still lack a neighbour, and who could come along: what the corps asks for when it proposes a week. What is confidential is in none of this.
alter table activity.recipient add column language text;
comment on column activity.recipient.language is 'the code of a language in which the household understands people; null when nobody asked';

-- Who goes where; a visit that was called off takes nobody's time.
create view activity.published_visit_duty with (security_invoker) as
    select v.subdistrict, v.id as visit, x.person, x.neighbour, v.provider, v.project, r.community, v.starts_at, v.ends_at,
           v.in_at is null and v.closed_at is null as coming, v.out_at is not null as done
      from activity.visitor x join activity.visit v on v.id = x.visit join activity.recipient r on r.id = v.recipient
     where x.ended_at is null and v.cancelled_at is null and not v.confidential;

-- Two people, one of them a neighbour, unless the household lets the provider come alone; the provider's own people are its own matter.
create view activity.published_open_visit with (security_invoker) as
    select v.id, v.subdistrict, v.home, v.provider, v.project, v.kind, r.community, r.entrance, r.language, v.starts_at, v.ends_at, g.neighbours,
           greatest(case when v.project is null then case when g.alone then 1 else 2 end - g.people else 0 end, case when g.neighbours = 0 and not g.alone then 1 else 0 end) as lacks
      from activity.visit v join activity.recipient r on r.id = v.recipient
      cross join lateral (
          select count(*)::int as people, (count(*) filter (where x.neighbour))::int as neighbours,
                 coalesce((select i.standing from activity.introduction i where i.home = v.home and i.provider = v.provider order by i.number desc limit 1) in ('ALONE', 'KNOWN'), false) as alone
            from activity.visitor x where x.visit = v.id and x.ended_at is null) g
     where v.in_at is null and v.cancelled_at is null and v.closed_at is null and not v.confidential;

-- What somebody is to a visit to come: GOES, LEFT (not asked for this one again), VISITED the household before, KNOWN in the building, UNWANTED by the household.
create view activity.published_visit_tie with (security_invoker) as
    select v.subdistrict, v.id as visit, v.starts_at, t.person, t.kind
      from activity.visit v join activity.recipient r on r.id = v.recipient
      cross join lateral (
          select x.person, case when x.ended_at is null then 'GOES' else 'LEFT' end as kind from activity.visitor x where x.visit = v.id
          union all
          select x.person, 'VISITED' from activity.visit o join activity.visitor x on x.visit = o.id where o.home = v.home and o.out_at is not null and x.ended_at is null and not o.confidential
          union all
          select x.person, 'KNOWN' from activity.recipient e join activity.visit o on o.recipient = e.id join activity.visitor x on x.visit = o.id
           where e.subdistrict = v.subdistrict and e.community = r.community and e.entrance = r.entrance and o.out_at is not null and x.ended_at is null and not o.confidential
          union all
          select h.person, 'KNOWN' from activity.host h where h.subdistrict = v.subdistrict and h.community = r.community and h.entrance in ('', r.entrance) and h.ended_at is null
          union all
          select u.person, 'UNWANTED' from activity.unwanted u where u.home = v.home) t
     where v.in_at is null and v.cancelled_at is null and v.closed_at is null and not v.confidential;
grant select on activity.published_visit_duty, activity.published_open_visit, activity.published_visit_tie to yicai_app;
create index recipient_building on activity.recipient (subdistrict, community, entrance);
create index visit_recipient on activity.visit (recipient) where out_at is not null;
create index visitor_visit on activity.visitor (visit);
