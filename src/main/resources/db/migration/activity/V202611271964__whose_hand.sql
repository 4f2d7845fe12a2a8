-- Whose account wrote a report: that of the purchaser or of a residents' committee is worth a question (代写, flag R2). Only whether, never who.
create or replace view activity.published_recorded with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.holder, a.community, a.venue, a.starts_at, a.ends_at, r.quantity, r.words as report, r.recorded_at, d.unit,
           (select count(*) from activity.sign_up s where s.activity = a.id and s.position is null and s.withdrawn_at is null) as signed_up,
           exists (select 1 from party.published_appointment p
                    where p.subdistrict = a.subdistrict and p.person = r.recorded_by and p.role in ('OFFICIAL', 'COMMUNITY_WORKER')
                      and (r.recorded_at at time zone 'Asia/Shanghai')::date between p.from_day and coalesce(p.until_day, 'infinity')) as by_buyer
      from activity.activity a join activity.result r on r.activity = a.id
      left join project.published_deliverable d on d.id = a.deliverable
     where a.cancelled_at is null and a.project is not null;
