-- How much of a deliverable is due when.
create view project.published_plan with (security_invoker) as
    select q.subdistrict, k.project, q.milestone, q.deliverable, m.due_on, q.quantity
      from project.milestone_quantity q join project.milestone m on m.id = q.milestone join project.contract k on k.id = m.contract;
grant select on project.published_plan to yicai_app;
create index milestone_quantity_deliverable on project.milestone_quantity (deliverable);
