-- What everybody may know of a purchase beyond the project itself: whose it is, who was chosen, what was paid.
create view project.published_purchase with (security_invoker) as
    select p.id, p.subdistrict, p.purchaser, c.code as leaf_code, c.year as catalogue_year
      from project.project p join project.catalogue_item c on c.id = p.catalogue_leaf
     where p.stage not in ('DRAFT');
create view project.published_awarded with (security_invoker) as
    select id, subdistrict, project, contractor, method, amount_fen, notice_link, awarded_at from project.award;
comment on view project.published_awarded is 'why this one was chosen stays inside: the form never said that the reason would be published';
create view project.published_paid with (security_invoker) as
    select y.id, y.subdistrict, k.project, y.milestone, y.amount_fen, y.paid_on, y.recorded_at
      from project.payment y
      join project.milestone m on m.id = y.milestone
      join project.contract k on k.id = m.contract;
grant select on project.published_purchase, project.published_awarded, project.published_paid to yicai_app;

create index project_landed on project.project (subdistrict, drafted_at) where regime = 'LANDED';
create index award_latest on project.award (subdistrict, awarded_at);
create index contract_latest on project.contract (subdistrict, published_at);
create index acceptance_latest on project.acceptance (subdistrict, accepted_at);
create index payment_latest on project.payment (subdistrict, recorded_at);
create index ending_latest on project.ending (subdistrict, ended_at);
