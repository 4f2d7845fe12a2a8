-- Who rings up a household that says nothing: community workers those of their own community.
create or replace view activity.published_visit with (security_invoker) as
    select v.id, v.subdistrict, v.project, v.deliverable, v.provider, v.confidential, v.in_at, v.out_at, w.was_so, w.quantity, w.said_at, r.community
      from activity.visit v join activity.recipient r on r.id = v.recipient left join activity.visit_word w on w.visit = v.id;
