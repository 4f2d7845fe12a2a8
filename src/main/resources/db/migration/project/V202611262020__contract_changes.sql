alter table project.contract
    add column original_fen    bigint,
    add column quality         text not null default '',
    add column price_parts     text not null default '',
    add column advance_fen     bigint not null default 0 check (advance_fen >= 0),
    add column bond_fen        bigint not null default 0 check (bond_fen >= 0),
    add column bond_form       text check (bond_form in ('GUARANTEE', 'CHEQUE', 'DRAFT', 'PROMISSORY_NOTE')),
    add column data_terms      text not null default '',
    add column pay_days        int not null default 30 check (pay_days >= 0),
    add column late_rate       int not null default 5 check (late_rate > 0),
    add column publish_days    int not null default 2 check (publish_days >= 0),
    add column file_days       int not null default 7 check (file_days >= 0),
    add column medium_required boolean not null default false,
    add column amend_percent   int not null default 10 check (amend_percent >= 0),
    add column hold_days       int not null default 15 check (hold_days > 0);
update project.contract set original_fen = amount_fen;
update project.contract k set pay_days = 15 from project.project p where p.id = k.project and p.regime = 'GRANT';
alter table project.contract alter column original_fen set not null, add check (advance_fen <= original_fen), add check ((bond_fen = 0) = (bond_form is null));
grant update (amount_fen, ends_on) on project.contract to yicai_app;
grant update (amount_fen, due_on) on project.milestone to yicai_app;
grant delete on project.milestone_quantity to yicai_app;
alter table project.deliverable add column passed_quantity int check (passed_quantity > 0);
comment on column project.deliverable.passed_quantity is 'what the committee passed, once an amendment has changed the quantity';

create table project.contract_filing (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    contract    uuid not null references project.contract,
    kind        text not null check (kind in ('PUBLISHED', 'FILED')),
    due_on      date not null,
    done_on     date not null,
    reference   text not null,
    recorded_by uuid not null references party.person,
    recorded_at timestamptz not null,
    unique (contract, kind)
);
comment on table project.contract_filing is 'fact: a contract was published in the designated medium, or its copy filed with finance';
call ext.tenant('project.contract_filing', 'select, insert');

create table project.subcontract (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    contract      uuid not null references project.contract,
    organisation  uuid not null references party.organisation,
    part          text not null,
    share_percent int not null check (share_percent between 1 and 99),
    asked_by      uuid not null references party.person,
    asked_at      timestamptz not null,
    answer        text check (answer in ('AGREED', 'REFUSED')),
    answer_reason text,
    answered_by   uuid references party.person,
    answered_at   timestamptz,
    check ((answer is null) = (answered_at is null))
);
comment on table project.subcontract is 'fact: a part that the contractor asks to give to somebody else, and what the purchaser says';
create index subcontract_contract on project.subcontract (contract);
create index subcontract_organisation on project.subcontract (organisation);
create unique index subcontract_open on project.subcontract (contract) where answer is null;
call ext.tenant('project.subcontract', 'select, insert, update');

create table project.amendment (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    contract      uuid not null references project.contract,
    number        int not null,
    side          text not null check (side in ('PURCHASER', 'CONTRACTOR')),
    delta_fen     bigint not null,
    ends_on       date not null,
    reason        text not null,
    proposed_by   uuid not null references party.person,
    proposed_at   timestamptz not null,
    answer        text check (answer in ('AGREED', 'REFUSED')),
    answer_reason text,
    answered_by   uuid references party.person,
    answered_at   timestamptz,
    unique (contract, number),
    check ((answer is null) = (answered_at is null))
);
comment on table project.amendment is 'fact: a change of a contract that one side proposes and the other agrees to or refuses';
create unique index amendment_open on project.amendment (contract) where answer is null;
call ext.tenant('project.amendment', 'select, insert, update');

create table project.amendment_milestone (
    amendment   uuid not null references project.amendment,
    position    int not null,
    subdistrict uuid not null references place.subdistrict,
    milestone   uuid references project.milestone,
    title       text not null,
    due_on      date not null,
    amount_fen  bigint not null check (amount_fen > 0),
    primary key (amendment, position)
);
comment on table project.amendment_milestone is 'part: what a milestone becomes, a new one without an id; entered in the journal with its amendment';
create index amendment_milestone_of on project.amendment_milestone (milestone);
call ext.tenant('project.amendment_milestone', 'select, insert');

create table project.amendment_quantity (
    amendment   uuid not null,
    position    int not null,
    deliverable uuid not null references project.deliverable,
    subdistrict uuid not null references place.subdistrict,
    quantity    int not null check (quantity > 0),
    primary key (amendment, position, deliverable),
    foreign key (amendment, position) references project.amendment_milestone
);
comment on table project.amendment_quantity is 'part: what a milestone promises after the amendment; entered in the journal with it';
create index amendment_quantity_of on project.amendment_quantity (deliverable);
call ext.tenant('project.amendment_quantity', 'select, insert');

create table project.hold (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    milestone     uuid not null unique references project.milestone,
    deliverable   uuid not null references project.deliverable,
    quantity      int not null check (quantity > 0),
    amount_fen    bigint not null check (amount_fen > 0),
    term          text not null,
    reason        text not null,
    held_by       uuid not null references party.person,
    held_on       date not null,
    lapses_on     date not null check (lapses_on > held_on),
    answer        text check (answer in ('AGREED', 'RELEASED')),
    answered_by   uuid references party.person,
    answered_on   date,
    check ((answer is null) = (answered_on is null))
);
comment on table project.hold is 'fact: the money tied to a disputed quantity of an accepted milestone, once; idle it lapses by itself';
create index hold_deliverable on project.hold (deliverable);
call ext.tenant('project.hold', 'select, insert, update');

alter table project.payment drop constraint payment_amount_fen_check;
alter table project.payment
    add column offset_fen bigint not null default 0 check (offset_fen >= 0),
    add check (amount_fen >= 0),
    add check (amount_fen + offset_fen > 0);

create table project.other_payment (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    contract    uuid not null references project.contract,
    kind        text not null check (kind in ('ADVANCE', 'HELD', 'EXIT')),
    subject     uuid not null unique,
    amount_fen  bigint not null check (amount_fen > 0),
    due_on      date not null,
    paid_on     date not null,
    recorded_by uuid not null references party.person,
    recorded_at timestamptz not null
);
comment on table project.other_payment is 'fact: an advance, a sum that was held, or what was still owed at an exit, paid once';
create index other_payment_contract on project.other_payment (contract);
call ext.tenant('project.other_payment', 'select, insert');

create table project.exit (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    project      uuid not null references project.project,
    side         text not null check (side in ('PURCHASER', 'CONTRACTOR')),
    reason       text not null,
    people       text not null,
    handed_to    text not null,
    unfinished   text not null,
    paid_fen     bigint not null check (paid_fen >= 0),
    value_fen    bigint not null check (value_fen >= 0),
    refund_fen   bigint not null check (refund_fen >= 0),
    owed_fen     bigint not null default 0 check (owed_fen >= 0),
    proposed_by  uuid not null references party.person,
    proposed_at  timestamptz not null,
    mediator     uuid references party.person,
    mediation    text,
    mediation_at timestamptz,
    answer       text check (answer in ('AGREED', 'WITHDRAWN')),
    answered_by  uuid references party.person,
    answered_at  timestamptz,
    check ((answer is null) = (answered_at is null)),
    check ((mediation is null) = (mediation_at is null))
);
comment on table project.exit is 'fact: one side proposes to end a project with honour; it ends when the other agrees';
create index exit_project on project.exit (project);
create unique index exit_open on project.exit (project) where answer is null;
call ext.tenant('project.exit', 'select, insert, update');

create or replace view project.published_contract with (security_invoker) as
    select id, subdistrict, project, contractor, amount_fen, signed_on, starts_on, ends_on, standards, contractor_decides, published_at,
           original_fen, quality, price_parts, advance_fen, bond_fen, data_terms, pay_days, late_rate from project.contract;
create or replace view project.published_milestone with (security_invoker) as
    select m.id, m.subdistrict, k.project, m.contract, m.position, m.title, m.due_on, m.amount_fen,
           a.accepted_at, a.served, a.rated, a.rating_sum, a.opinion, y.paid_on,
           coalesce(y.amount_fen, 0) + coalesce(y.offset_fen, 0) as settled_fen,
           h.amount_fen as held_fen, h.lapses_on as hold_lapses_on, h.answer as hold_answer, h.reason as hold_reason
      from project.milestone m
      join project.contract k on k.id = m.contract
      left join project.acceptance a on a.milestone = m.id
      left join project.payment y on y.milestone = m.id
      left join project.hold h on h.milestone = m.id;
create view project.published_filing with (security_invoker) as
    select f.subdistrict, k.project, f.kind, f.due_on, f.done_on, f.reference from project.contract_filing f join project.contract k on k.id = f.contract;
create view project.published_subcontract with (security_invoker) as
    select s.subdistrict, k.project, s.organisation, s.part, s.share_percent, s.asked_at, s.answer, s.answer_reason, s.answered_at
      from project.subcontract s join project.contract k on k.id = s.contract;
create view project.published_amendment with (security_invoker) as
    select a.id, a.subdistrict, k.project, a.contract, a.number, a.side, a.delta_fen, a.ends_on, a.reason, a.proposed_at, a.answer, a.answer_reason, a.answered_at
      from project.amendment a join project.contract k on k.id = a.contract;
create view project.published_payment with (security_invoker) as
    select y.id, y.subdistrict, k.project, 'MILESTONE' as kind, y.milestone as subject, y.amount_fen, y.due_on, y.paid_on
      from project.payment y join project.milestone m on m.id = y.milestone join project.contract k on k.id = m.contract where y.amount_fen > 0
    union all
    select o.id, o.subdistrict, k.project, o.kind, o.subject, o.amount_fen, o.due_on, o.paid_on from project.other_payment o join project.contract k on k.id = o.contract;
-- Whose word a contract waits for: side is the one that has to answer.
create view project.published_open_matter with (security_invoker) as
    select p.id, p.subdistrict, p.title, p.contractor, 'PURCHASER' as side, 'SUBCONTRACT' as kind, s.asked_at as at
      from project.subcontract s join project.contract k on k.id = s.contract join project.project p on p.id = k.project where s.answer is null and p.stage = 'CONTRACTED'
    union all
    select p.id, p.subdistrict, p.title, p.contractor, case a.side when 'PURCHASER' then 'CONTRACTOR' else 'PURCHASER' end, 'AMENDMENT', a.proposed_at
      from project.amendment a join project.contract k on k.id = a.contract join project.project p on p.id = k.project where a.answer is null and p.stage = 'CONTRACTED'
    union all
    select p.id, p.subdistrict, p.title, p.contractor, case e.side when 'PURCHASER' then 'CONTRACTOR' else 'PURCHASER' end, 'EXIT', e.proposed_at
      from project.exit e join project.project p on p.id = e.project where e.answer is null;
-- Contracts whose publication or filing with finance has not been recorded.
create view project.published_to_file with (security_invoker) as
    select k.subdistrict, k.project, k.published_at as at from project.contract k
     where k.publish_days > 0 and not exists (select 1 from project.contract_filing f where f.contract = k.id and f.kind = 'PUBLISHED')
        or k.file_days > 0 and not exists (select 1 from project.contract_filing f where f.contract = k.id and f.kind = 'FILED');
grant select on project.published_to_file, project.published_filing, project.published_subcontract, project.published_amendment, project.published_payment, project.published_open_matter to yicai_app;
