alter table project.amendment
    add column committee text check (committee in ('ASKED', 'PASSED', 'RETURNED')),
    add check (answer is null or committee is distinct from 'ASKED'),
    add check (answer is distinct from 'AGREED' or committee is distinct from 'RETURNED');
comment on column project.amendment.committee is 'what the committee says to a change beyond the limits; null for one within them';

create or replace view project.published_amendment with (security_invoker) as
    select a.id, a.subdistrict, k.project, a.contract, a.number, a.side, a.delta_fen, a.ends_on, a.reason, a.proposed_at, a.answer, a.answer_reason, a.answered_at, a.committee
      from project.amendment a join project.contract k on k.id = a.contract;
-- What waits for the committee waits for neither side.
create or replace view project.published_open_matter with (security_invoker) as
    select p.id, p.subdistrict, p.title, p.contractor, 'PURCHASER' as side, 'SUBCONTRACT' as kind, s.asked_at as at
      from project.subcontract s join project.contract k on k.id = s.contract join project.project p on p.id = k.project where s.answer is null and p.stage = 'CONTRACTED'
    union all
    select p.id, p.subdistrict, p.title, p.contractor, case a.side when 'PURCHASER' then 'CONTRACTOR' else 'PURCHASER' end, 'AMENDMENT', a.proposed_at
      from project.amendment a join project.contract k on k.id = a.contract join project.project p on p.id = k.project
     where a.answer is null and a.committee is distinct from 'ASKED' and p.stage = 'CONTRACTED'
    union all
    select p.id, p.subdistrict, p.title, p.contractor, case e.side when 'PURCHASER' then 'CONTRACTOR' else 'PURCHASER' end, 'EXIT', e.proposed_at
      from project.exit e join project.project p on p.id = e.project where e.answer is null;
