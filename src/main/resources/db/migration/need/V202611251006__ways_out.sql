-- The ways out that come before a purchase, in whose hands a new need lies, and what leaders never see.
create table need.entitlement (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    name        text not null check (char_length(name) between 1 and 60),
    for_whom    text not null,
    what        text not null,
    where_to    text not null,
    basis       text not null,
    valid_from  date not null,
    valid_until date,
    kept_by     uuid not null references party.person,
    kept_at     timestamptz not null,
    version     int not null default 1,
    check (valid_until is null or valid_until >= valid_from)
);
comment on table need.entitlement is 'fact: something that exists already and people have a right to: for whom, what, where, by which law or notice';
create index entitlement_of on need.entitlement (subdistrict, name);
call ext.tenant('need.entitlement', 'select, insert, update');

create table need.rota (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    week        date not null check (extract(isodow from week) = 1),
    leader      uuid references party.person,
    deputy      uuid references party.person,
    taken       int not null default 0 check (taken >= 0),
    unique (subdistrict, week),
    check (leader <> deputy)
);
comment on table need.rota is 'fact: which leader looks at the new needs of a week; nobody is put there by somebody else';
comment on column need.rota.taken is 'how many needs came into this week''s hands; beyond the cap they are the host''s';
call ext.tenant('need.rota', 'select, insert, update');

alter table need.need
    add column bypass        text check (bypass in ('HEALTH', 'POVERTY', 'VIOLENCE', 'COMPLAINT_CORPS', 'COMPLAINT_COMMITTEE', 'WISHED')),
    add column desk          uuid references need.rota,
    add column answered_with uuid references need.entitlement,
    add constraint a_bypassed_need_is_private check (bypass is null or not open_to_all);
comment on column need.need.bypass is 'why it goes past the leaders to named staff; null for what leaders may see';
comment on column need.need.desk is 'the week of the rota whose leader it came to; null: the host organisation''s own hands';

-- What is waited for next, in the order in which it is due; the words of the where stand the same in the query.
create index need_next on need.need (subdistrict, due_on, id)
    where bypass is null and due_on is not null and (stage in ('NEW', 'NOT_SOLVED', 'DISPATCHED') or escalated > 0 and stage in ('SERVED', 'HANDED_OVER', 'ANSWERED'));
create index need_special on need.need (subdistrict, stage, due_on, id) where bypass is not null;
create index need_desk on need.need (desk, stage) where desk is not null;

create table need.named_staff (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    kind        text not null check (kind in ('HEALTH', 'POVERTY', 'VIOLENCE', 'COMPLAINT_CORPS', 'COMPLAINT_COMMITTEE', 'WISHED')),
    person      uuid not null references party.person,
    from_day    date not null,
    until_day   date not null,
    named_by    uuid not null references party.person,
    ended_at    timestamptz,
    check (until_day >= from_day)
);
comment on table need.named_staff is 'fact: who of the staff sees the needs of a kind that go past the leaders, and for how long';
create unique index named_once on need.named_staff (subdistrict, kind, person) where ended_at is null;
call ext.tenant('need.named_staff', 'select, insert, update');

create table need.dispatch (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    need        uuid not null references need.need,
    team        uuid references party.organisation,
    words       text not null,
    planned_fen bigint check (planned_fen > 0),
    year        int not null,
    asked_by    uuid not null references party.person,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    ended_as    text check (ended_as in ('DONE', 'DECLINED', 'WITHDRAWN')),
    reason      text,
    check ((ended_at is null) = (ended_as is null))
);
comment on table need.dispatch is 'fact: volunteers were asked to do it; nobody is ever put to it. With planned_fen it is neighbours'' self-help out of the small fund';
create unique index dispatch_open on need.dispatch (need) where ended_at is null;
create index dispatch_latest on need.dispatch (subdistrict, id desc) where ended_at is null;
create index dispatch_fund on need.dispatch (subdistrict, year, id) where planned_fen is not null;
create index dispatch_need on need.dispatch (need, id);
call ext.tenant('need.dispatch', 'select, insert, update');

create table need.claim (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    dispatch      uuid not null references need.dispatch,
    person        uuid not null references party.person,
    claimed_at    timestamptz not null,
    given_back_at timestamptz,
    reason        text,
    done_at       timestamptz,
    words         text,
    minutes       int check (minutes between 1 and 1440),
    spent_fen     bigint check (spent_fen >= 0),
    check (given_back_at is null or done_at is null),
    check ((done_at is null) = (minutes is null) and (done_at is null) = (words is null)),
    check ((given_back_at is null) = (reason is null))
);
comment on table need.claim is 'fact: a volunteer said "I do it", and what came of it; the minutes are what it took from an unpaid person';
create unique index claim_open on need.claim (dispatch) where given_back_at is null;
create index claim_person on need.claim (person, id desc);
call ext.tenant('need.claim', 'select, insert, update');

-- One row a year is what two who plan at once wait for; the limit is the local way of that moment.
create table need.fund (
    subdistrict uuid not null references place.subdistrict,
    year        int not null,
    limit_fen   bigint not null,
    used_fen    bigint not null default 0,
    primary key (subdistrict, year),
    constraint the_fund_is_never_overspent check (used_fen between 0 and limit_fen)
);
comment on table need.fund is 'technical: what the year''s self-help has planned or spent; each amount is a fact of need.dispatch and need.claim';
call ext.tenant('need.fund', 'select, insert, update');

-- The deliverable is a project's, which needs do not know: named as it was called when it was asked.
create table need.referral (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    need          uuid not null references need.need,
    project       uuid not null,
    project_title text not null,
    deliverable   uuid not null,
    name          text not null,
    contractor    uuid not null references party.organisation,
    words         text not null,
    referred_by   uuid not null references party.person,
    referred_at   timestamptz not null,
    accepted_at   timestamptz,
    accepted_by   uuid references party.person,
    ended_at      timestamptz,
    ended_as      text check (ended_as in ('DONE', 'RETURNED', 'WITHDRAWN')),
    reason        text,
    check ((accepted_at is null) = (accepted_by is null)),
    check ((ended_at is null) = (ended_as is null))
);
comment on table need.referral is 'fact: a running project was asked to take a need into what it delivers anyway; its contractor says yes or gives it back';
create unique index referral_open on need.referral (need) where ended_at is null;
create index referral_contractor on need.referral (subdistrict, contractor) where ended_at is null;
create index referral_need on need.referral (need, id);
call ext.tenant('need.referral', 'select, insert, update');

create table need.bulk (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    way         text not null,
    needs       uuid[] not null,
    outcomes    text[] not null,
    done_at     timestamptz not null,
    check (cardinality(needs) = cardinality(outcomes))
);
comment on table need.bulk is 'log: what came of each row that somebody dealt with at once; "" is done, else the reason why not';
create index bulk_person on need.bulk (person, id desc);
call ext.tenant('need.bulk', 'select, insert');

alter table need.need_group
    add column looked_at text[],
    add column why_not   text;
comment on column need.need_group.looked_at is 'which other ways were looked at before this became something to buy; null in groups from before this was asked';

create or replace view need.published_group with (security_invoker) as
    select id, subdistrict, title, summary, topic, made_at, looked_at, why_not as last_resort from need.need_group;
create or replace view need.published_late with (security_invoker) as
    select id, subdistrict, community, stage, escalated, due_on from need.need where escalated > 0 and bypass is null;

-- What goes past the leaders, and what lies on a leader's desk: both few.
create view need.published_special with (security_invoker) as
    select id, subdistrict, bypass, stage, escalated, asked_at from need.need where bypass is not null;
create view need.published_desk with (security_invoker) as
    select id, subdistrict, stage, escalated, desk from need.need where desk is not null and bypass is null;
create view need.published_named_staff with (security_invoker) as
    select subdistrict, kind, person, from_day, until_day from need.named_staff where ended_at is null;
create view need.published_errand with (security_invoker) as
    select d.id, d.subdistrict, d.need, d.team, d.planned_fen, d.asked_at, c.person
      from need.dispatch d left join need.claim c on c.dispatch = d.id and c.given_back_at is null
     where d.ended_at is null;
create view need.published_referral with (security_invoker) as
    select r.id, r.subdistrict, r.need, r.project, r.contractor, r.name, r.referred_at, r.accepted_at, n.due_on
      from need.referral r join need.need n on n.id = r.need where r.ended_at is null;
create view need.published_volunteer_minutes with (security_invoker) as
    select subdistrict, person, minutes, done_at from need.claim where done_at is not null;
grant select on need.published_special, need.published_desk, need.published_named_staff, need.published_errand, need.published_referral, need.published_volunteer_minutes to yicai_app;
