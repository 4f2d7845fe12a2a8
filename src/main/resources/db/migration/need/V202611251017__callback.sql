-- What the doer claims, what the resident says about it, and how the two add up.
alter table need.need add column reopened int not null default 0;
comment on column need.need.reopened is 'how often the resident said "not solved"; from the second time on it is the committee that finds another way';

create table need.callback (
    id                uuid primary key,
    subdistrict       uuid not null references place.subdistrict,
    need              uuid not null references need.need,
    kind              text not null check (kind in ('FIRST', 'AGAIN')),
    stage             text not null,
    claimed_by        uuid references party.person,
    doer              text not null,
    doer_person       uuid references party.person,
    doer_organisation uuid references party.organisation,
    household         text not null,
    asked_on          date not null,
    unanswered_at     timestamptz,
    caller            uuid references party.person,
    called_at         timestamptz,
    tries             int not null default 0,
    answered_at       timestamptz,
    solved            boolean,
    satisfaction      text check (satisfaction in ('SATISFIED', 'MOSTLY', 'UNSATISFIED')),
    asked_to_pay      boolean,
    words             text not null default '',
    how               text check (how in ('PAGE', 'LINK', 'SMS', 'CALL', 'VISIT', 'PAPER', 'ROUND')),
    entered_by        uuid references party.person,
    ended_at          timestamptz,
    ended_how         text check (ended_how in ('WITHDRAWN', 'REFUSED')),
    check ((answered_at is null) = (solved is null) and (answered_at is null) = (how is null)),
    check (answered_at is not null or satisfaction is null and asked_to_pay is null),
    check ((ended_at is null) = (ended_how is null))
);
comment on table need.callback is 'fact: somebody claims that a matter is done, and the resident is asked; without an answer it stays unanswered';
comment on column need.callback.kind is 'FIRST when the claim is made; AGAIN four weeks after a matter that had been reopened was solved';
comment on column need.callback.doer is 'who did it, as the resident reads it: a contractor or a neighbour; "" when nobody is to be named';
create unique index callback_open on need.callback (need) where answered_at is null and ended_at is null;
create index callback_asked on need.callback (subdistrict, asked_on);
create index callback_calls on need.callback (subdistrict, unanswered_at) where unanswered_at is not null and answered_at is null and ended_at is null;
create index callback_need on need.callback (need, id);
call ext.tenant('need.callback', 'select, insert, update');

create table need.tally (
    subdistrict    uuid not null references place.subdistrict,
    day            date not null,
    community      uuid references place.community,
    topic          text not null,
    open_to_all    boolean not null,
    voiced         int not null,
    due            int not null,
    in_time        int not null,
    asked          int not null,
    answered       int not null,
    solved         int not null,
    rated          int not null,
    satisfied      int not null,
    mostly         int not null,
    paid           int not null,
    again_asked    int not null,
    again_answered int not null,
    again_good     int not null,
    unique nulls not distinct (subdistrict, day, community, topic, open_to_all)
);
comment on table need.tally is 'technical: how many of what on a day, by community and topic; additive, counted anew from the facts whenever something of the day changed';
call ext.tenant('need.tally', 'select, insert, delete');

create table need.tally_stale (
    subdistrict uuid not null references place.subdistrict,
    at          timestamptz,
    day         date
);
comment on table need.tally_stale is 'technical: of which day (by UTC, or of the calendar) something changed since it was counted; rows are only added, so nobody waits for anybody';
create index tally_stale_subdistrict on need.tally_stale (subdistrict);
call ext.tenant('need.tally_stale', 'select, insert, delete');

-- Whatever way a need comes in or changes, the counts of its days are out of date. One row for each day and statement.
create function need.needs_came() returns trigger language plpgsql set search_path = ext, pg_catalog as $$
begin
    insert into need.tally_stale (subdistrict, at, day)
    select distinct f.subdistrict, date_trunc('day', f.voiced_at, 'UTC'), f.promised_by from fresh f;
    return null;
end $$;
create trigger needs_came after insert on need.need referencing new table as fresh for each statement execute function need.needs_came();

create function need.needs_changed() returns trigger language plpgsql set search_path = ext, pg_catalog as $$
begin
    insert into need.tally_stale (subdistrict, at, day)
    select distinct f.subdistrict, date_trunc('day', f.voiced_at, 'UTC'), d.day
      from fresh f join stale s on s.id = f.id cross join lateral (values (f.promised_by), (s.promised_by)) d (day)
     where (f.topic, f.community, f.open_to_all, f.triaged_at, f.asked_at is null, f.promised_by, f.voiced_at)
           is distinct from (s.topic, s.community, s.open_to_all, s.triaged_at, s.asked_at is null, s.promised_by, s.voiced_at);
    insert into need.tally_stale (subdistrict, day)
    select distinct c.subdistrict, c.asked_on
      from fresh f join stale s on s.id = f.id join need.callback c on c.need = f.id
     where (f.topic, f.community, f.open_to_all) is distinct from (s.topic, s.community, s.open_to_all);
    return null;
end $$;
create trigger needs_changed after update on need.need referencing old table as stale new table as fresh for each statement execute function need.needs_changed();

create function need.callbacks_changed() returns trigger language plpgsql set search_path = ext, pg_catalog as $$
begin
    insert into need.tally_stale (subdistrict, day) select distinct f.subdistrict, f.asked_on from fresh f;
    return null;
end $$;
create trigger callbacks_came after insert on need.callback referencing new table as fresh for each statement execute function need.callbacks_changed();
create trigger callbacks_changed after update on need.callback referencing new table as fresh for each statement execute function need.callbacks_changed();

create index need_promised on need.need (subdistrict, promised_by);

-- What is there before this migration is counted once.
insert into need.tally_stale (subdistrict, at, day) select distinct subdistrict, date_trunc('day', voiced_at, 'UTC'), promised_by from need.need;

create view need.published_at_committee with (security_invoker) as
    select id, subdistrict, receipt, case when open_to_all then title else '' end as title, coalesce(held_since, since) as at
      from need.need where stage = 'NOT_SOLVED' and reopened > 1;
create view need.published_call with (security_invoker) as
    select id, subdistrict, caller from need.callback where unanswered_at is not null and answered_at is null and ended_at is null;
grant select on need.published_at_committee, need.published_call to yicai_app;
create index need_at_committee on need.need (subdistrict, id) where stage = 'NOT_SOLVED' and reopened > 1;
