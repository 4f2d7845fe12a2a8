-- Whoever is proposed or asked reads the risk too, and nobody is proposed for a dangerous activity without cover.
create or replace view activity.published_position with (security_invoker) as
    select n.id, n.subdistrict, n.activity, n.name, n.duty, n.seats, n.taken, n.skill, n.language, n.min_age, n.sex, n.sex_because,
           a.title, a.project, a.contractor, a.community, a.venue, a.starts_at, a.ends_at, a.cancelled_at, a.sign_up_from, a.sign_up_until,
           case when a.risk_level <> 'LOW' then a.risk_notice end as risk, a.risk_level <> 'HIGH' or a.policy is not null as insured
      from activity.position n join activity.activity a on a.id = n.activity;
