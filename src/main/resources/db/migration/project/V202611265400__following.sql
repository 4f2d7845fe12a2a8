-- Mending: what of the contract is not as agreed, what the contractor says, and how it ended.
create table project.rectification (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    project       uuid not null references project.project,
    number        int not null check (number > 0),
    part          text not null check (part in ('DELIVERABLE', 'STANDARDS', 'QUALITY', 'DUTIES', 'DATA_TERMS')),
    deliverable   uuid references project.deliverable,
    term          text not null check (term <> ''),
    words         text not null check (char_length(words) between 1 and 300),
    due_on        date not null,
    asked_by      uuid not null references party.person,
    asked_at      timestamptz not null,
    answer        text check (answer in ('MENDED', 'DISPUTED')),
    answer_words  text check (char_length(answer_words) between 1 and 300),
    answered_by   uuid references party.person,
    answered_at   timestamptz,
    outcome       text check (outcome in ('MENDED', 'NOT_MENDED', 'WITHDRAWN')),
    outcome_words text check (char_length(outcome_words) between 1 and 300),
    closed_by     uuid references party.person,
    closed_at     timestamptz,
    unique (project, number),
    check ((part = 'DELIVERABLE') = (deliverable is not null)),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answer_words is null) and (answer is null) = (answered_by is null)),
    check ((outcome is null) = (closed_at is null) and (outcome is null) = (outcome_words is null) and (outcome is null) = (closed_by is null))
);
comment on table project.rectification is 'fact: the purchaser asks to mend what a term of the contract asks for, the contractor answers, the purchaser says how it ended';
create index rectification_deliverable on project.rectification (deliverable) where deliverable is not null;
create index rectification_open on project.rectification (subdistrict, due_on) where outcome is null;
create index rectification_asked_by on project.rectification (asked_by);
create index rectification_answered_by on project.rectification (answered_by);
create index rectification_closed_by on project.rectification (closed_by);
call ext.tenant('project.rectification', 'select, insert, update');

-- Both sides say how the other was, once for each acceptance and once at the end.
create table project.rating (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    milestone   uuid references project.milestone,
    side        text not null check (side in ('PURCHASER', 'CONTRACTOR')),
    score       int not null check (score between 1 and 5),
    words       text not null check (char_length(words) <= 300),
    given_on    date not null,
    given_by    uuid not null references party.person,
    given_at    timestamptz not null,
    unique nulls not distinct (project, milestone, side)
);
comment on table project.rating is 'fact: what one side of a contract says of the other after an acceptance, or at the end where there is no milestone; never changed';
create index rating_milestone on project.rating (milestone) where milestone is not null;
create index rating_given_by on project.rating (given_by);
call ext.tenant('project.rating', 'select, insert');

create table project.monitoring_remark (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    quarter     text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    side        text not null check (side in ('PURCHASER', 'CONTRACTOR')),
    words       text not null check (char_length(words) between 1 and 300),
    given_by    uuid not null references party.person,
    given_at    timestamptz not null,
    unique (project, quarter, side)
);
comment on table project.monitoring_remark is 'fact: the one sentence a side may add to a quarter that reckons itself';
create index monitoring_remark_given_by on project.monitoring_remark (given_by);
call ext.tenant('project.monitoring_remark', 'select, insert');

-- A quarter that is over must read the same for ever, though an amendment rewrites milestones in their place.
create table project.former_plan (
    amendment   uuid not null references project.amendment,
    milestone   uuid not null references project.milestone,
    deliverable uuid not null references project.deliverable,
    subdistrict uuid not null references place.subdistrict,
    due_on      date not null,
    quantity    int not null check (quantity > 0),
    primary key (amendment, milestone, deliverable)
);
comment on table project.former_plan is 'part: what was due when before an amendment was agreed to; entered in the journal with it';
create index former_plan_milestone on project.former_plan (milestone);
create index former_plan_deliverable on project.former_plan (deliverable);
call ext.tenant('project.former_plan', 'select, insert');

create view project.published_rectification with (security_invoker) as
    select id, subdistrict, project, number, term, words, due_on, asked_at, answer, answered_at, outcome, closed_at from project.rectification;
create view project.published_rating with (security_invoker) as
    select r.id, r.subdistrict, r.project, r.milestone, r.side, r.score, r.words, r.given_on, r.given_by, r.given_at,
           case when count(*) over (partition by r.project, r.milestone) = 2 then max(r.given_on) over (partition by r.project, r.milestone) else r.given_on + 14 end as shown_on
      from project.rating r;
comment on view project.published_rating is 'nobody but who gave it reads a rating before the day it is shown';
create view project.published_remark with (security_invoker) as
    select id, subdistrict, project, quarter, side, words, given_by, given_at from project.monitoring_remark;
create view project.published_former_plan with (security_invoker) as
    select f.subdistrict, k.project, f.amendment, a.answered_at, f.milestone, f.deliverable, f.due_on, f.quantity
      from project.former_plan f join project.amendment a on a.id = f.amendment join project.contract k on k.id = a.contract;
create or replace view project.published_payment with (security_invoker) as
    select y.id, y.subdistrict, k.project, 'MILESTONE' as kind, y.milestone as subject, y.amount_fen, y.due_on, y.paid_on, y.recorded_at
      from project.payment y join project.milestone m on m.id = y.milestone join project.contract k on k.id = m.contract where y.amount_fen > 0
    union all
    select o.id, o.subdistrict, k.project, o.kind, o.subject, o.amount_fen, o.due_on, o.paid_on, o.recorded_at from project.other_payment o join project.contract k on k.id = o.contract;

-- Everything that was recorded about a project inside this module, for the ledger 台账: what, when, by whom, how much. A day stands alone where no moment was kept; the step puts what was recorded at one moment in the order of things.
create view project.published_event with (security_invoker) as
    select p.subdistrict, p.id as project, p.id, 0 as step, 'DESIGN' as kind, case p.regime when 'LANDED' then 'LANDED' else 'DRAFTED' end as type,
           p.drafted_at as at, null::date as day, p.title as name, null::bigint as number, null::text as unit, nullif(p.amount_fen, 0) as fen, p.summary as words, null::uuid as organisation, p.drafted_by as person
      from project.project p
    union all
    select s.subdistrict, s.project, s.id, 10, 'PURCHASE', 'SELF_CHECKED', s.answered_at, null, null, null, null, null, '', s.contractor, s.answered_by from project.self_check s
    union all
    select a.subdistrict, a.project, a.id, 11, 'PURCHASE', 'AWARDED', coalesce(a.answered_at, a.awarded_at), null, null, null, null, a.amount_fen, a.reason, a.contractor, a.awarded_by
      from project.award a where a.stage = 'RECORDED'
    union all
    select k.subdistrict, k.project, k.id, 12, 'CONTRACT', 'SIGNED', k.published_at, k.signed_on, null, null, null, k.original_fen, '', k.contractor, k.signed_by from project.contract k
    union all
    select f.subdistrict, k.project, f.id, 13, 'CONTRACT', 'FILING_' || f.kind, f.recorded_at, f.done_on, null, null, null, null, f.reference, null, f.recorded_by
      from project.contract_filing f join project.contract k on k.id = f.contract
    union all
    select a.subdistrict, k.project, a.id, 20, 'CONTRACT', 'AMENDMENT_ASKED_' || a.side, a.proposed_at, null, null, a.number, null, a.delta_fen, a.reason, null, a.proposed_by
      from project.amendment a join project.contract k on k.id = a.contract
    union all
    select a.subdistrict, k.project, a.id, 21, 'CONTRACT', 'AMENDMENT_' || a.answer, a.answered_at, null, null, a.number, null, a.delta_fen, coalesce(a.answer_reason, ''), null, a.answered_by
      from project.amendment a join project.contract k on k.id = a.contract where a.answer is not null
    union all
    select s.subdistrict, k.project, s.id, 20, 'CONTRACT', 'SUBCONTRACT_ASKED', s.asked_at, null, null, s.share_percent, null, null, s.part, s.organisation, s.asked_by
      from project.subcontract s join project.contract k on k.id = s.contract
    union all
    select s.subdistrict, k.project, s.id, 21, 'CONTRACT', 'SUBCONTRACT_' || s.answer, s.answered_at, null, null, s.share_percent, null, null, coalesce(s.answer_reason, ''), s.organisation, s.answered_by
      from project.subcontract s join project.contract k on k.id = s.contract where s.answer is not null
    union all
    select a.subdistrict, k.project, a.id, 31, 'ACCEPTANCE', 'ACCEPTED', a.accepted_at, null, m.title, a.rated, null, m.amount_fen, a.opinion, null, a.accepted_by
      from project.acceptance a join project.milestone m on m.id = a.milestone join project.contract k on k.id = m.contract
    union all
    select y.subdistrict, k.project, y.id, 34, 'MONEY', 'PAID', y.recorded_at, y.paid_on, m.title, null, null, y.amount_fen, '', null, y.recorded_by
      from project.payment y join project.milestone m on m.id = y.milestone join project.contract k on k.id = m.contract
    union all
    select o.subdistrict, k.project, o.id, 34, 'MONEY', 'PAID_' || o.kind, o.recorded_at, o.paid_on, null, null, null, o.amount_fen, '', null, o.recorded_by
      from project.other_payment o join project.contract k on k.id = o.contract
    union all
    select h.subdistrict, k.project, h.id, 32, 'MONEY', 'HELD', null, h.held_on, d.name, h.quantity, d.unit, h.amount_fen, h.reason, null, h.held_by
      from project.hold h join project.milestone m on m.id = h.milestone join project.contract k on k.id = m.contract join project.deliverable d on d.id = h.deliverable
    union all
    select h.subdistrict, k.project, h.id, 33, 'MONEY', 'HOLD_' || h.answer, null, h.answered_on, d.name, h.quantity, d.unit, h.amount_fen, '', null, h.answered_by
      from project.hold h join project.milestone m on m.id = h.milestone join project.contract k on k.id = m.contract join project.deliverable d on d.id = h.deliverable where h.answer is not null
    union all
    select r.subdistrict, r.project, r.id, 20, 'RECTIFICATION', 'MEND_ASKED', r.asked_at, null, r.term, r.number, null, null, r.words, null, r.asked_by from project.rectification r
    union all
    select r.subdistrict, r.project, r.id, 21, 'RECTIFICATION', 'MEND_SAID_' || r.answer, r.answered_at, null, r.term, r.number, null, null, r.answer_words, null, r.answered_by
      from project.rectification r where r.answer is not null
    union all
    select r.subdistrict, r.project, r.id, 22, 'RECTIFICATION', 'MEND_CLOSED_' || r.outcome, r.closed_at, null, r.term, r.number, null, null, r.outcome_words, null, r.closed_by
      from project.rectification r where r.outcome is not null
    union all
    select m.subdistrict, m.project, m.id, 40, 'REVIEW', 'REMARK_' || m.side, m.given_at, null, m.quarter, null, null, null, m.words, null, m.given_by from project.monitoring_remark m
    union all
    select e.subdistrict, e.project, e.id, 50, 'END', 'EXIT_ASKED_' || e.side, e.proposed_at, null, null, null, null, null, e.reason, null, e.proposed_by from project.exit e
    union all
    select e.subdistrict, e.project, e.id, 51, 'END', 'EXIT_MEDIATION', e.mediation_at, null, null, null, null, null, e.mediation, null, e.mediator from project.exit e where e.mediation is not null
    union all
    select e.subdistrict, e.project, e.id, 52, 'END', 'EXIT_' || e.answer, e.answered_at, null, null, null, null, nullif(e.refund_fen, 0), '', null, e.answered_by from project.exit e where e.answer is not null
    union all
    select e.subdistrict, e.project, e.id, 53, 'END', 'ENDED_' || e.kind, e.ended_at, null, null, null, null, nullif(e.refund_fen, 0), e.reason, null, e.ended_by from project.ending e;
grant select on project.published_rectification, project.published_rating, project.published_remark, project.published_former_plan, project.published_event to yicai_app;
