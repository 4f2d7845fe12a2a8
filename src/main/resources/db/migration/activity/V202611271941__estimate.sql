-- Where confirmation is hard: a drawn sample was looked at, and its lower bound counts for the rest. Counted are whole records, never a share of one.
create table activity.estimate (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    draw         uuid not null,
    project      uuid not null references project.project,
    deliverable  uuid not null references project.deliverable,
    population   int not null check (population >= checked),
    checked      int not null check (checked > 0),
    fitted       int not null check (fitted between 0 and checked),
    millionths   int not null check (millionths between 0 and 1000000),
    made_at      timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= made_at),
    because      text not null default '' check (char_length(because) <= 300),
    unique (draw, deliverable),
    check ((withdrawn_at is null) = (because = ''))
);
comment on table activity.estimate is 'fact: a draw over the unconfirmed records of a deliverable is finished; at least so many millionths of them were so. Withdrawn when the draw was not right';
comment on column activity.estimate.draw is 'draws lie to the right of activities, so this is no reference';
comment on column activity.estimate.population is 'the records of the deliverable that nobody had confirmed when the list was fixed, the checked ones among them';
create index estimate_of on activity.estimate (subdistrict, project);
call ext.tenant('activity.estimate', 'select, insert');
grant update (withdrawn_at, because) on activity.estimate to yicai_app;

create table activity.estimated (
    estimate    uuid not null references activity.estimate,
    subdistrict uuid not null references place.subdistrict,
    record      uuid not null,
    looked      boolean not null,
    left_out_at timestamptz,
    live        boolean not null default true,
    primary key (estimate, record)
);
comment on table activity.estimated is 'part: a record that may count by an estimate: looked at and found to fit, or not drawn; those found not to fit are none';
comment on column activity.estimated.left_out_at is 'somebody denied it; it never counts by an estimate again';
-- one record counts by one estimate at most
create unique index estimated_once on activity.estimated (record) where live;
call ext.tenant('activity.estimated', 'select, insert');
grant update (left_out_at, live) on activity.estimated to yicai_app;

-- Which of them still may: not called off, not denied by anybody, no question open, found null and void by none. Of those not looked at the bound
-- lets so many count; those that somebody confirmed since are among them, come first and count by themselves; then come those that an acceptance
-- has claimed, then the smallest, so that never more than the bound is counted by it.
create view activity.published_estimable with (security_invoker) as
    select x.*, row_number() over (partition by x.estimate, x.subdistrict, x.project, x.deliverable, x.looked order by x.confirmed desc, x.claimed desc, x.quantity, x.record) as place,
           floor(count(*) over (partition by x.estimate, x.subdistrict, x.project, x.deliverable, x.looked) * cast(x.millionths as bigint) / 1000000) as most
      from (select e.id as estimate, e.subdistrict, e.project, e.deliverable, e.draw, e.checked, e.fitted, e.millionths, m.record, m.looked,
                   least(case when a.id is null then 1 else r.quantity end, d.counts) as quantity, coalesce(a.starts_at, v.in_at) as starts_at, e.made_at,
                   coalesce(o.so, w.was_so, false) as confirmed,
                   exists (select 1 from project.published_claim c where c.activity = m.record) as claimed
              from activity.estimate e join activity.estimated m on m.estimate = e.id
              left join activity.activity a on a.id = m.record left join activity.result r on r.activity = a.id
              left join activity.visit v on v.id = m.record left join activity.visit_word w on w.visit = v.id
              left join activity.published_disputed d on d.record = m.record
              left join lateral (select bool_or(p.was_there) as so from activity.attendance t join activity.opinion p on p.attendance = t.id where t.activity = a.id) o on true
             where e.withdrawn_at is null and m.live and m.left_out_at is null and a.cancelled_at is null and coalesce(r.id, v.id) is not null
               and d.waits is not true and d.counts is distinct from 0 and coalesce(o.so, w.was_so, true)) x;

create view activity.published_estimated with (security_invoker) as
    select estimate, subdistrict, project, deliverable, draw, checked, fitted, record, looked, quantity, starts_at, made_at
      from activity.published_estimable where not confirmed and (looked or place <= most);

create or replace view activity.published_delivered with (security_invoker) as
    select id, subdistrict, project, deliverable, starts_at, quantity, recorded_at, cast(null as uuid) as estimate from activity.published_confirmed where deliverable is not null
    union all
    select v.id, v.subdistrict, v.project, v.deliverable, v.in_at, least(w.quantity, d.counts), w.said_at, null
      from activity.visit v join activity.visit_word w on w.visit = v.id
      left join activity.published_disputed d on d.record = v.id
     where v.deliverable is not null and w.quantity > 0 and d.waits is not true and d.counts is distinct from 0
    union all
    select record, subdistrict, project, deliverable, starts_at, quantity, made_at, estimate from activity.published_estimated;

-- One line for each estimate that holds: how much counts by it now, and how many were looked at for it.
create view activity.published_estimate with (security_invoker) as
    select e.id, e.subdistrict, e.draw, e.project, e.deliverable, e.population, e.checked, e.fitted, e.millionths, e.made_at, e.withdrawn_at, e.because,
           coalesce(s.records, 0) as records, coalesce(s.quantity, 0) as quantity
      from activity.estimate e
      left join lateral (select count(*) as records, sum(x.quantity) as quantity from activity.published_estimated x where x.estimate = e.id) s on true;

-- Records that were confirmed one by one after an acceptance had counted others of their draw in their place: they were paid for already.
-- As many wait as the acceptance counted more than the bound of those left allows.
create view activity.published_ahead with (security_invoker) as
    select c.record, c.subdistrict, c.project
      from (select p.record, p.subdistrict, p.project, p.estimate, row_number() over (partition by p.estimate, p.subdistrict, p.project order by p.record) as place
              from activity.published_estimable p where not p.looked and p.confirmed and not p.claimed) c
      join (select p.estimate, p.subdistrict, p.project, count(*) filter (where p.claimed and not p.confirmed) - greatest(0, max(p.most) - count(*) filter (where p.confirmed)) as ahead
              from activity.published_estimable p where not p.looked group by p.estimate, p.subdistrict, p.project) s on s.estimate = c.estimate
     where c.place <= s.ahead;

-- What was known on a day, for figures that read the same for ever.
create view activity.published_estimated_then with (security_invoker) as
    select e.id as estimate, e.subdistrict, e.project, e.deliverable, e.millionths, e.checked, e.fitted, e.made_at, e.withdrawn_at, m.record, m.looked, m.left_out_at,
           case when a.id is null then 1 else r.quantity end as quantity, a.cancelled_at,
           coalesce(o.yes_at, case when w.was_so then w.said_at end) as yes_at, coalesce(o.no_at, case when not w.was_so then w.said_at end) as no_at
      from activity.estimate e join activity.estimated m on m.estimate = e.id
      left join activity.activity a on a.id = m.record left join activity.result r on r.activity = a.id
      left join activity.visit_word w on w.visit = m.record
      left join lateral (select min(p.given_at) filter (where p.was_there) as yes_at, min(p.given_at) filter (where not p.was_there) as no_at
                           from activity.attendance t join activity.opinion p on p.attendance = t.id where t.activity = a.id) o on true;
grant select on activity.published_estimable, activity.published_estimated, activity.published_estimate, activity.published_ahead, activity.published_estimated_then to yicai_app;
