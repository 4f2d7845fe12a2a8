create schema project;
grant usage on schema project to yicai_app;

create table project.catalogue_item (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    year        int not null,
    code        text not null,
    parent      text,
    level       int not null check (level between 1 and 3),
    name        text not null,
    name_en     text not null,
    unique (subdistrict, year, code)
);
comment on table project.catalogue_item is 'fact: the service catalogue 指导性目录 of a year; a project names a leaf of level 3, its branch is the level-2 code';
call ext.tenant('project.catalogue_item', 'select, insert');

create table project.budget_line (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    year          int not null,
    code          text not null,
    name          text not null,
    amount_fen    bigint not null check (amount_fen > 0),
    reserved_fen  bigint not null default 0 check (reserved_fen >= 0),
    committed_fen bigint not null default 0 check (committed_fen >= 0),
    entered_by    uuid not null references party.person,
    entered_at    timestamptz not null,
    unique (subdistrict, year, code),
    constraint budget_never_over_committed check (reserved_fen + committed_fen <= amount_fen)
);
comment on table project.budget_line is 'fact: money that the budget holds; designs reserve it, contracts commit it';
call ext.tenant('project.budget_line', 'select, insert, update');

create table project.project (
    id              uuid primary key,
    subdistrict     uuid not null references place.subdistrict,
    number          text not null,
    title           text not null,
    origin          text not null check (origin in ('BOUGHT_HERE', 'BOUGHT_HIGHER', 'GRANT', 'GIFT')),
    regime          text not null check (regime in ('ABOVE_THRESHOLD', 'BELOW_THRESHOLD', 'GRANT', 'LANDED')),
    stage           text not null check (stage in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'PASSED', 'AWARDED', 'CONTRACTED', 'COMPLETED', 'TERMINATED', 'LANDED')),
    catalogue_leaf  uuid not null references project.catalogue_item,
    kind            text not null check (kind in ('SAFETY_NET', 'INCLUSIVE', 'COORDINATING', 'DEMONSTRATING')),
    purchaser       uuid references party.organisation,
    purchaser_level text not null check (purchaser_level in ('SUBDISTRICT', 'DISTRICT', 'CITY')),
    level_reason    text not null default '',
    target_group    text not null,
    summary         text not null check (char_length(summary) <= 600),
    remains         text not null,
    budget_line     uuid references project.budget_line,
    amount_fen      bigint not null check (amount_fen >= 0),
    negative_list   boolean[] not null check (cardinality(negative_list) = 6),
    drafted_by      uuid not null references party.person,
    drafted_at      timestamptz not null,
    version         int not null default 1,
    payer           text,
    contract_link   text,
    recipients      text,
    lands_from      date,
    lands_until     date,
    expected_asks   text,
    contractor      uuid references party.organisation,
    unique (subdistrict, number)
);
comment on table project.project is 'fact: one purchased, granted, given or landed service, from its design to its end';
create index project_latest on project.project (subdistrict, id desc);
call ext.tenant('project.project', 'select, insert, update');

create table project.answered_group (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    need_group  uuid not null references need.need_group,
    linked_at   timestamptz not null,
    unique (project, need_group)
);
comment on table project.answered_group is 'fact: the needs a project answers, linked to the end';
create index answered_group_need on project.answered_group (need_group);
call ext.tenant('project.answered_group', 'select, insert');

create table project.deliverable (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    position    int not null,
    name        text not null,
    unit        text not null check (unit in ('SESSION', 'PERSON_TIME', 'HOUSEHOLD', 'HOUR', 'PIECE')),
    quantity    int not null check (quantity > 0),
    standard    text not null,
    evidence    text not null check (evidence in ('ATTENDANCE', 'VISIT', 'DOCUMENT')),
    unique (project, position)
);
comment on table project.deliverable is 'part: what is promised, in units that can be counted; entered in the journal with its design';
call ext.tenant('project.deliverable', 'select, insert, update, delete');

create table project.indicator (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    kind        text not null check (kind in ('OUTPUT', 'BENEFIT', 'SATISFACTION', 'SOCIAL_TRUST', 'POLICY', 'PEOPLES_INTERESTS')),
    target      text not null,
    unique (project, kind)
);
comment on table project.indicator is 'part: by what a project will be judged, the last three are rigid 刚性指标; entered in the journal with its design';
call ext.tenant('project.indicator', 'select, insert, update, delete');

create table project.self_check (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    contractor  uuid not null references party.organisation,
    political_awareness   text not null,
    social_responsibility text not null,
    service_spirit        text not null,
    professional_quality  text not null,
    work_with_people      text not null,
    interests   text not null,
    answered_by uuid not null references party.person,
    answered_at timestamptz not null,
    unique (project, contractor)
);
comment on table project.self_check is 'fact: a contractor looks at itself on five points before it applies';
create index self_check_contractor on project.self_check (contractor);
call ext.tenant('project.self_check', 'select, insert');

create table project.award (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    self_check  uuid not null references project.self_check,
    contractor  uuid not null references party.organisation,
    method      text not null check (method in ('OPEN_TENDER', 'INVITED_TENDER', 'COMPETITIVE_NEGOTIATION', 'COMPETITIVE_CONSULTATION', 'SINGLE_SOURCE', 'ENQUIRY', 'FRAMEWORK', 'DIRECT_BELOW_THRESHOLD', 'GRANT_REVIEW')),
    amount_fen  bigint not null check (amount_fen > 0),
    notice_link text not null,
    reason      text not null,
    awarded_by  uuid not null references party.person,
    awarded_at  timestamptz not null,
    unique (project)
);
comment on table project.award is 'fact: who was chosen, how, and for how much; recorded here, tendered elsewhere';
call ext.tenant('project.award', 'select, insert');

create table project.contract (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    project      uuid not null unique references project.project,
    contractor   uuid not null references party.organisation,
    amount_fen   bigint not null check (amount_fen > 0),
    signed_on    date not null,
    starts_on    date not null,
    ends_on      date not null check (ends_on > starts_on),
    long_term    boolean not null,
    standards    text not null,
    duties       text not null,
    breach       text not null,
    contractor_decides text not null,
    signed_by    uuid not null references party.person,
    published_at timestamptz not null
);
comment on table project.contract is 'fact: what was agreed with the contractor; public from the moment it is recorded';
create index contract_contractor on project.contract (contractor);
call ext.tenant('project.contract', 'select, insert');

create table project.milestone (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    contract    uuid not null references project.contract,
    position    int not null,
    title       text not null,
    due_on      date not null,
    amount_fen  bigint not null check (amount_fen > 0),
    unique (contract, position)
);
comment on table project.milestone is 'fact: a part of the contract that is accepted and paid as one';
call ext.tenant('project.milestone', 'select, insert');

create table project.milestone_quantity (
    milestone   uuid not null references project.milestone,
    deliverable uuid not null references project.deliverable,
    subdistrict uuid not null references place.subdistrict,
    quantity    int not null check (quantity > 0),
    primary key (milestone, deliverable)
);
comment on table project.milestone_quantity is 'part: how much of a deliverable a milestone promises; entered in the journal with its milestone';
call ext.tenant('project.milestone_quantity', 'select, insert');

create table project.acceptance (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    milestone   uuid not null unique references project.milestone,
    confirmed   text not null,
    served      int not null check (served >= 0),
    rated       int not null check (rated > 0),
    rating_sum  int not null,
    opinion     text not null,
    accepted_by uuid not null references party.person,
    accepted_at timestamptz not null
);
comment on table project.acceptance is 'fact: a milestone accepted with the opinions of those it was for, by somebody who did not make it';
call ext.tenant('project.acceptance', 'select, insert');

create table project.claim (
    activity    uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    acceptance  uuid not null references project.acceptance,
    deliverable uuid not null references project.deliverable,
    quantity    int not null check (quantity > 0)
);
comment on table project.claim is 'part: the one acceptance an activity counts for; entered in the journal with it';
call ext.tenant('project.claim', 'select, insert');

create table project.payment (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    milestone   uuid not null unique references project.milestone,
    amount_fen  bigint not null check (amount_fen > 0),
    due_on      date not null,
    paid_on     date not null,
    recorded_by uuid not null references party.person,
    recorded_at timestamptz not null
);
comment on table project.payment is 'fact: an instalment that was paid';
call ext.tenant('project.payment', 'select, insert');

create table project.ending (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    project       uuid not null unique references project.project,
    kind          text not null check (kind in ('COMPLETED', 'HONOURABLE_EXIT')),
    reason        text not null,
    refund_fen    bigint not null check (refund_fen >= 0),
    handed_to     text not null,
    ended_by      uuid not null references party.person,
    ended_at      timestamptz not null
);
comment on table project.ending is 'fact: how a project ended, what goes back, and who looks after the people now';
call ext.tenant('project.ending', 'select, insert');

create view project.published_project with (security_invoker) as
    select p.id, p.subdistrict, p.number, p.title, p.origin, p.regime, p.stage, p.kind, p.purchaser_level, p.target_group, p.summary, p.remains, p.amount_fen,
           p.drafted_at, p.payer, p.contract_link, p.recipients, p.lands_from, p.lands_until, p.contractor, not (true = any (p.negative_list)) as negative_clean,
           c.name as leaf_name, c.name_en as leaf_name_en, c.parent as branch
      from project.project p join project.catalogue_item c on c.id = p.catalogue_leaf
     where p.stage not in ('DRAFT');
create view project.published_answered_group with (security_invoker) as
    select subdistrict, project, need_group from project.answered_group;
create view project.published_deliverable with (security_invoker) as
    select id, subdistrict, project, position, name, unit, quantity, standard from project.deliverable;
create view project.published_indicator with (security_invoker) as
    select subdistrict, project, kind, target from project.indicator;
create view project.published_contract with (security_invoker) as
    select id, subdistrict, project, contractor, amount_fen, signed_on, starts_on, ends_on, standards, contractor_decides, published_at from project.contract;
create view project.published_milestone with (security_invoker) as
    select m.id, m.subdistrict, k.project, m.contract, m.position, m.title, m.due_on, m.amount_fen,
           a.accepted_at, a.served, a.rated, a.rating_sum, a.opinion, y.paid_on
      from project.milestone m
      join project.contract k on k.id = m.contract
      left join project.acceptance a on a.milestone = m.id
      left join project.payment y on y.milestone = m.id;
create view project.published_claim with (security_invoker) as
    select activity, subdistrict, deliverable, quantity from project.claim;
create view project.published_ending with (security_invoker) as
    select subdistrict, project, kind, reason, refund_fen, handed_to, ended_at from project.ending;
grant select on project.published_project, project.published_answered_group, project.published_deliverable, project.published_indicator,
    project.published_contract, project.published_milestone, project.published_claim, project.published_ending to yicai_app;
