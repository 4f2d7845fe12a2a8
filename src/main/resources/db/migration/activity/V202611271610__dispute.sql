-- A record that a question is open about neither counts nor fails; what was found says how much of it counts.
create table activity.dispute (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    question    uuid not null unique,
    record      uuid not null,
    opened_at   timestamptz not null,
    settled_at  timestamptz,
    counts      int check (counts >= 0),
    check (counts is null or settled_at is not null)
);
comment on table activity.dispute is 'fact: a question waits about the quantity of an activity or a visit; once it is settled so much of it counts';
comment on column activity.dispute.question is 'whoever asks lies to the right of activities, so this is no reference';
comment on column activity.dispute.record is 'the activity, or the home visit';
comment on column activity.dispute.counts is 'the most that counts afterwards; null: all of it';
create index dispute_record on activity.dispute (record);
call ext.tenant('activity.dispute', 'select, insert, update');

-- What was known on a day.
create view activity.published_dispute with (security_invoker) as
    select record, subdistrict, opened_at, settled_at, counts from activity.dispute;

-- one row for each record that anybody ever asked about
create view activity.published_disputed with (security_invoker) as
    select record, subdistrict, bool_or(settled_at is null) as waits, min(counts) as counts from activity.dispute group by record, subdistrict;

create or replace view activity.published_confirmed with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.title, a.starts_at, least(r.quantity, d.counts) as quantity, r.recorded_at
      from activity.activity a join activity.result r on r.activity = a.id
      left join activity.published_disputed d on d.record = a.id
     where a.cancelled_at is null and d.waits is not true and d.counts is distinct from 0
       and exists (select 1 from activity.attendance t join activity.opinion o on o.attendance = t.id where t.activity = a.id and o.was_there);

create or replace view activity.published_delivered with (security_invoker) as
    select id, subdistrict, project, deliverable, starts_at, quantity, recorded_at from activity.published_confirmed where deliverable is not null
    union all
    select v.id, v.subdistrict, v.project, v.deliverable, v.in_at, least(w.quantity, d.counts), w.said_at
      from activity.visit v join activity.visit_word w on w.visit = v.id
      left join activity.published_disputed d on d.record = v.id
     where v.deliverable is not null and w.quantity > 0 and d.waits is not true and d.counts is distinct from 0;

-- What would count if nobody had asked, and waits.
create view activity.published_waiting with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.title, a.starts_at, r.quantity
      from activity.published_disputed d join activity.activity a on a.id = d.record join activity.result r on r.activity = a.id
     where d.waits and a.cancelled_at is null and a.deliverable is not null
       and exists (select 1 from activity.attendance t join activity.opinion o on o.attendance = t.id where t.activity = a.id and o.was_there)
    union all
    select v.id, v.subdistrict, v.project, v.deliverable, '', v.in_at, w.quantity
      from activity.published_disputed d join activity.visit v on v.id = d.record join activity.visit_word w on w.visit = v.id
     where d.waits and v.deliverable is not null and w.quantity > 0;

-- Who stands behind a record and how: without names, whether somebody else keyed the answer in, and whether the code was on a slip that the
-- contractor's own people gave to somebody without an account.
create view activity.published_word with (security_invoker) as
    select t.id, t.subdistrict, t.activity, a.project, a.deliverable, t.capacity, t.through, o.was_there, o.entered_by is not null as keyed_in, o.given_at,
           t.person is null and o.entered_by is null and exists (select 1 from party.published_appointment w where w.person = t.checked_in_by and w.organisation = a.holder and w.role = 'CONTRACTOR') as slip
      from activity.attendance t join activity.activity a on a.id = t.activity join activity.opinion o on o.attendance = t.id;
grant select on activity.published_dispute, activity.published_disputed, activity.published_waiting, activity.published_word to yicai_app;

-- Two independent kinds: whoever is paid for it confirms nothing, past whichever page or link the answer comes.
create function activity.contractor_never_confirms() returns trigger language plpgsql set search_path = ext as $$
begin
    if exists (select 1 from activity.attendance t join activity.activity a on a.id = t.activity
                 join party.published_appointment w on w.subdistrict = a.subdistrict and w.organisation = a.holder and w.role = 'CONTRACTOR'
                where t.id = new.attendance and a.deliverable is not null and (w.person = t.person or w.person = new.entered_by)
                  and w.from_day <= cast(new.given_at as date) + 1 and (w.until_day is null or w.until_day >= cast(t.checked_in_at as date))) then
        raise exception 'whoever is paid for it does not confirm it' using errcode = 'check_violation', constraint = 'contractor_never_confirms', schema = 'activity', table = 'opinion';
    end if;
    return new;
end $$;
create trigger another_kind before insert on activity.opinion for each row when (new.was_there) execute function activity.contractor_never_confirms();
