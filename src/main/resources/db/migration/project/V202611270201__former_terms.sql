-- An amendment keeps what it replaces, so that a contract can be read as it was at any time. What older ones replaced is filled in where it is known.
alter table project.amendment add column former_ends_on date;
alter table project.amendment_milestone
    add column former_due date,
    add column former_fen bigint check (former_fen > 0);
comment on column project.amendment.former_ends_on is 'when the contract ended before; null where nobody wrote it down';
comment on column project.amendment_milestone.former_due is 'when the milestone was due before; null for a new one, and where nobody wrote it down';
update project.amendment a set former_ends_on = coalesce(
    (select b.ends_on from project.amendment b where b.contract = a.contract and b.answer = 'AGREED' and b.number < a.number order by b.number desc limit 1),
    (select k.ends_on from project.contract k
      where k.id = a.contract and not exists (select 1 from project.amendment b where b.contract = a.contract and b.answer = 'AGREED' and b.number >= a.number)));
update project.amendment_milestone x set former_due = coalesce(before.due_on, plan.due_on, now.due_on), former_fen = coalesce(before.amount_fen, now.amount_fen)
  from project.amendment_milestone y
  join project.amendment a on a.id = y.amendment
  left join lateral (select z.due_on, z.amount_fen from project.amendment_milestone z join project.amendment b on b.id = z.amendment
                      where b.contract = a.contract and b.answer = 'AGREED' and b.number < a.number and z.position = y.position order by b.number desc limit 1) before on true
  left join lateral (select f.due_on from project.former_plan f where f.amendment = a.id and f.milestone = y.milestone limit 1) plan on true
  left join lateral (select m.due_on, m.amount_fen from project.milestone m where m.id = y.milestone and a.answer is null) now on true
 where x.amendment = y.amendment and x.position = y.position and y.milestone is not null;

create or replace view project.published_deliverable with (security_invoker) as
    select id, subdistrict, project, position, name, unit, quantity, standard, coalesce(passed_quantity, quantity) as passed_quantity from project.deliverable;
create or replace view project.published_amendment with (security_invoker) as
    select a.id, a.subdistrict, k.project, a.contract, a.number, a.side, a.delta_fen, a.ends_on, a.reason, a.proposed_at, a.answer, a.answer_reason, a.answered_at, a.committee, a.former_ends_on
      from project.amendment a join project.contract k on k.id = a.contract;
-- What agreed amendments made of the milestones; a new one had nothing before.
create view project.published_amended_milestone with (security_invoker) as
    select x.subdistrict, x.amendment, m.id as milestone, x.milestone is null as added, x.due_on, x.amount_fen, x.former_due, x.former_fen
      from project.amendment_milestone x
      join project.amendment a on a.id = x.amendment and a.answer = 'AGREED'
      join project.milestone m on m.contract = a.contract and m.position = x.position;
create or replace view project.published_subcontract with (security_invoker) as
    select s.subdistrict, k.project, s.organisation, s.part, s.share_percent, s.asked_at, s.answer, s.answer_reason, s.answered_at, s.id
      from project.subcontract s join project.contract k on k.id = s.contract;
create or replace view project.published_acceptance_row with (security_invoker) as
    select a.subdistrict, a.milestone, r.position, d.name, r.standard, r.promised, r.confirmed, r.activities, r.judgement, r.words, d.unit
      from project.acceptance_row r join project.acceptance a on a.id = r.acceptance left join project.deliverable d on d.id = r.deliverable;
grant select on project.published_amended_milestone to yicai_app;

create index amendment_agreed on project.amendment (subdistrict, answered_at) where answer = 'AGREED';
create index subcontract_agreed on project.subcontract (subdistrict, answered_at) where answer = 'AGREED';
