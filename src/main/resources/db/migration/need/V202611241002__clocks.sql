-- Where a need stands since when, and until when what holds it has time. The limit is kept in working days, the day is
-- counted from it: a holiday that is entered later moves the day of what is still open (need.recount), and nothing else.
alter table need.need
    add column since      timestamptz,
    add column limit_days int check (limit_days > 0),
    add column due_on     date,
    add column escalated  int not null default 0 check (escalated between 0 and 2),
    add column asked_at   timestamptz,
    add column held_since timestamptz;
comment on column need.need.since is 'when it came to its present stage; null in rows from before this column: voiced_at';
comment on column need.need.due_on is 'the last day of the present limit; null where none runs: closed, or the resident was asked back';
comment on column need.need.escalated is '0 nobody was told, 1 the host was, 2 nobody is left to tell: the officials were, or the leaders, who ring up a resident that does not answer';
comment on column need.need.held_since is 'since when it is in the hands that hold it: a stage began, somebody was told, the resident was asked or has answered; null: since';
comment on column need.need.asked_at is 'since when the resident is asked back; null when nothing is asked';

update need.need n set since = coalesce((select max(s.at) from need.step s where s.need = n.id), n.voiced_at);
-- What was promised before: Monday to Friday between the day it came in and the day of the promise.
update need.need n set due_on = n.promised_by, limit_days = greatest(1, (
        select count(*) from generate_series((n.since at time zone 'Asia/Shanghai')::date + 1, n.promised_by, interval '1 day') d where extract(isodow from d) < 6))
 where n.stage = 'NEW';

create index need_due on need.need (subdistrict, due_on) where due_on is not null and escalated < 2;
create index need_late on need.need (subdistrict, due_on, id) where escalated > 0;

create table need.question (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    need         uuid not null references need.need,
    words        text not null,
    reason       text not null,
    asked_by     uuid not null references party.person,
    asked_at     timestamptz not null,
    answer       text,
    answered_at  timestamptz,
    answered_how text check (answered_how in ('PAGE', 'CALL')),
    answered_by  uuid references party.person,
    withdrawn_at timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_how is null))
);
comment on table need.question is 'fact: what the resident was asked back; while it waits for the answer, the clock of the need stands still';
create unique index question_open on need.question (need) where answered_at is null and withdrawn_at is null;
create index question_need on need.question (need, id);
call ext.tenant('need.question', 'select, insert, update');

create table need.recount (
    subdistrict uuid primary key references place.subdistrict,
    calendar    text not null
);
comment on table need.recount is 'technical: the edition of the calendar that the open limits of a subdistrict were last counted with';
call ext.tenant('need.recount', 'select, insert, update');

create view need.published_late with (security_invoker) as
    select id, subdistrict, community, stage, escalated, due_on from need.need where escalated > 0;
grant select on need.published_late to yicai_app;
