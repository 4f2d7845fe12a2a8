create table project.contract_decision (
    contract    uuid not null references project.contract,
    matter      text not null check (matter in ('DATES', 'VENUE', 'METHOD', 'STAFFING', 'MOVING', 'PUBLICITY', 'PARTNERS')),
    subdistrict uuid not null references place.subdistrict,
    decision    text not null check (decision in ('DECIDES', 'INFORMS', 'ASKS')),
    primary key (contract, matter)
);
comment on table project.contract_decision is 'part: whether the contractor decides, informs or asks; entered in the journal with its contract';
call ext.tenant('project.contract_decision', 'select, insert');

create table project.contract_request (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    contract     uuid not null references project.contract,
    side         text not null check (side in ('PURCHASER', 'CONTRACTOR')),
    matter       text not null check (matter in ('DATES', 'VENUE', 'METHOD', 'STAFFING', 'MOVING', 'PUBLICITY', 'PARTNERS', 'BEYOND')),
    words        text not null check (char_length(words) between 1 and 300),
    asked_by     uuid not null references party.person,
    asked_at     timestamptz not null,
    due_on       date,
    answer       text check (answer in ('AGREED', 'REFUSED', 'PRICED')),
    answer_words text check (char_length(answer_words) <= 300),
    answered_by  uuid references party.person,
    answered_at  timestamptz,
    check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
    check (answer is null or due_on is not null),
    check (answer is distinct from 'PRICED' or side = 'PURCHASER')
);
comment on table project.contract_request is 'fact: one side of a contract tells the other something, or asks it; without a day it only tells';
create index contract_request_contract on project.contract_request (contract);
create index contract_request_asked_by on project.contract_request (asked_by);
create index contract_request_answered_by on project.contract_request (answered_by);
call ext.tenant('project.contract_request', 'select, insert, update');

create view project.published_contract_request with (security_invoker) as
    select r.id, r.subdistrict, k.project, r.side, r.matter, r.words, r.asked_at, r.due_on, r.answer, r.answered_at
      from project.contract_request r join project.contract k on k.id = r.contract;
grant select on project.published_contract_request to yicai_app;

-- What waits for the committee waits for neither side.
create or replace view project.published_open_matter with (security_invoker) as
    select p.id, p.subdistrict, p.title, p.contractor, 'PURCHASER' as side, 'SUBCONTRACT' as kind, s.asked_at as at
      from project.subcontract s join project.contract k on k.id = s.contract join project.project p on p.id = k.project where s.answer is null and p.stage = 'CONTRACTED'
    union all
    select p.id, p.subdistrict, p.title, p.contractor, case a.side when 'PURCHASER' then 'CONTRACTOR' else 'PURCHASER' end, 'AMENDMENT', a.proposed_at
      from project.amendment a join project.contract k on k.id = a.contract join project.project p on p.id = k.project
     where a.answer is null and a.committee is distinct from 'ASKED' and p.stage = 'CONTRACTED'
    union all
    select p.id, p.subdistrict, p.title, p.contractor, case r.side when 'PURCHASER' then 'CONTRACTOR' else 'PURCHASER' end, 'REQUEST', r.asked_at
      from project.contract_request r join project.contract k on k.id = r.contract join project.project p on p.id = k.project
     where r.answer is null and r.due_on is not null and p.stage = 'CONTRACTED'
    union all
    select p.id, p.subdistrict, p.title, p.contractor, case e.side when 'PURCHASER' then 'CONTRACTOR' else 'PURCHASER' end, 'EXIT', e.proposed_at
      from project.exit e join project.project p on p.id = e.project where e.answer is null;
