-- How dangerous it may be, and who insures those who come. A dangerous activity is open while it names a policy, and the policy it names covers its time: the key
-- carries the time along, so a policy cannot be shortened under an activity that still names it.
create table activity.policy (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    organisation uuid not null references party.organisation,
    number       text not null,
    insurer      text not null,
    covers_from  timestamptz not null,
    covers_until timestamptz not null,
    noted_by     uuid not null references party.person,
    noted_at     timestamptz not null,
    cut_at       timestamptz,
    cut_because  text,
    constraint covers_some_time check (covers_until >= covers_from),
    constraint cut_with_a_reason check ((cut_at is null) = (cut_because is null)),
    unique (id, covers_from, covers_until),
    unique (subdistrict, organisation, number)
);
comment on table activity.policy is 'fact: accident insurance that whoever uses volunteers has paid for them';
call ext.tenant('activity.policy', 'select, insert');
grant update (covers_until, cut_at, cut_because) on activity.policy to yicai_app;

alter table activity.activity
    add column risk_level   text not null default 'LOW' check (risk_level in ('LOW', 'MEDIUM', 'HIGH')),
    add column policy       uuid,
    add column covers_from  timestamptz,
    add column covers_until timestamptz,
    add constraint policy_covers_it check (policy is null or covers_from <= starts_at and ends_at <= covers_until),
    add constraint policy_with_its_time check ((policy is null) = (covers_from is null) and (policy is null) = (covers_until is null)),
    add constraint policy_of_that_time foreign key (policy, covers_from, covers_until) references activity.policy (id, covers_from, covers_until) on update cascade;
create index activity_policy on activity.activity (policy) where policy is not null;
create index activity_uninsured on activity.activity (subdistrict, contractor) where risk_level = 'HIGH' and policy is null and cancelled_at is null;

alter table activity.sign_up add column risk_accepted_at timestamptz;

-- Nobody signs up for a dangerous activity without cover, nor without having said yes to the risk of one that is more than everyday. Of two at once, signing up and ending the policy, one waits for the other.
create function activity.sign_up_is_covered() returns trigger language plpgsql set search_path = ext as $$
declare
    level  text;
    cover  uuid;
begin
    select a.risk_level into level from activity.activity a where a.id = new.activity;
    if level = 'HIGH' then
        select a.policy into cover from activity.activity a where a.id = new.activity for share;
        if cover is null then
            raise exception 'a dangerous activity without cover is not open' using errcode = 'check_violation', constraint = 'covered_before_signing_up', schema = 'activity', table = 'sign_up';
        end if;
    end if;
    if level <> 'LOW' and new.person is not null and new.risk_accepted_at is null then
        raise exception 'the risk was not accepted' using errcode = 'check_violation', constraint = 'risk_accepted', schema = 'activity', table = 'sign_up';
    end if;
    return new;
end $$;
create trigger covered before insert on activity.sign_up for each row execute function activity.sign_up_is_covered();

-- One row for each person who signs up: its lock gives one order to what a person takes, so that of two activities at the same time only one can be won.
create table activity.turn (
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    taken_at    timestamptz not null,
    primary key (subdistrict, person)
);
comment on table activity.turn is 'technical: who signs up now; locked until the sign-up is written';
call ext.tenant('activity.turn', 'select, insert, update');
