-- An activity serves exactly one thing: a contract's deliverable, a programme of the corps, or a group of needs. Whoever runs it holds it:
-- the contractor, or the corps or team of volunteers.
alter table activity.activity rename column contractor to holder;
alter table activity.activity
    alter column project drop not null,
    alter column deliverable drop not null,
    -- programmes lie to the right of activities, so the corps is asked when one is planned; a programme never changes its title
    add column programme uuid,
    add column programme_title text,
    add column need_group uuid references need.need_group,
    add constraint serves_exactly_one check (num_nonnulls(deliverable, programme, need_group) = 1),
    add constraint a_deliverable_is_of_a_project check ((project is null) = (deliverable is null)),
    add constraint a_programme_has_its_title check ((programme is null) = (programme_title is null));
comment on table activity.activity is 'fact: one occasion of a service, for exactly one deliverable, programme or group of needs';
comment on column activity.activity.holder is 'who runs it: the contractor of the deliverable, or the corps or team of volunteers';
create index activity_programme on activity.activity (programme, starts_at) where programme is not null;
-- what volunteers hold
create index activity_held on activity.activity (subdistrict, ends_at) where deliverable is null;
create index activity_need_group on activity.activity (need_group, starts_at) where need_group is not null;

create view activity.published_serving with (security_invoker) as
    select a.id as activity, a.subdistrict, a.project, a.deliverable, a.programme, a.need_group, coalesce(p.title, a.programme_title, g.title) as title, d.name, d.unit
      from activity.activity a
      left join project.published_project p on p.id = a.project
      left join project.published_deliverable d on d.id = a.deliverable
      left join need.published_group g on g.id = a.need_group;
grant select on activity.published_serving to yicai_app;

create or replace view activity.published_activity with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.title, a.words, a.community, a.venue, a.starts_at, a.ends_at, a.places, a.cancelled_at,
           r.quantity, r.words as result, r.recorded_at,
           (select count(*) from activity.attendance t where t.activity = a.id and t.capacity = 'RESIDENT') as served,
           (select count(*) from activity.attendance t where t.activity = a.id and t.capacity = 'VOLUNTEER') as volunteers,
           o.confirmations, o.denials, o.rated, o.rating_sum, o.asked_to_pay,
           r.quantity is not null and o.confirmations > 0 and a.cancelled_at is null as counts, a.taken,
           (select coalesce(sum(n.seats - n.taken), 0) from activity.position n where n.activity = a.id) as open_seats,
           a.programme, a.need_group, a.holder
      from activity.activity a
      left join activity.result r on r.activity = a.id
      left join lateral (
          select count(*) filter (where p.was_there) as confirmations, count(*) filter (where not p.was_there) as denials,
                 count(p.rating) filter (where t.capacity = 'RESIDENT') as rated, coalesce(sum(p.rating) filter (where t.capacity = 'RESIDENT'), 0) as rating_sum,
                 count(*) filter (where p.asked_to_pay) as asked_to_pay
            from activity.attendance t join activity.opinion p on p.attendance = t.id where t.activity = a.id) o on true;

-- Only a contractor's people are paid; and who served together for one thing knows each other, whatever it is.
create or replace view activity.published_position with (security_invoker) as
    select n.id, n.subdistrict, n.activity, n.name, n.duty, n.seats, n.taken, n.skill, n.language, n.min_age, n.sex, n.sex_because,
           a.title, a.project, case when a.deliverable is not null then a.holder end as contractor, a.community, a.venue, a.starts_at, a.ends_at, a.cancelled_at, a.sign_up_from, a.sign_up_until,
           case when a.risk_level <> 'LOW' then a.risk_notice end as risk, a.risk_level <> 'HIGH' or a.policy is not null as insured,
           coalesce(a.project, a.programme, a.need_group) as serves
      from activity.position n join activity.activity a on a.id = n.activity;
create or replace view activity.published_date with (security_invoker) as
    select id, subdistrict, project, starts_at, ends_at, cancelled_at, title, deliverable, planned_by, coalesce(cancelled_because, '') as cancelled_because,
           coalesce(project, programme, need_group) as serves
      from activity.activity;
