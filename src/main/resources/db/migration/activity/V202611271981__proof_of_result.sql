-- whoever reads what was done finds its entry in the log
create or replace view activity.published_result with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.cancelled_at, r.quantity, r.recorded_at, r.id as record from activity.activity a join activity.result r on r.activity = a.id;
