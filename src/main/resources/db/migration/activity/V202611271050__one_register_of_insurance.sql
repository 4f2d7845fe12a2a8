-- One register of insurance: who pays, what is covered, of which days, for whom, and a picture of the paper.
alter table activity.policy
    add column covers    text not null default 'ACCIDENT' check (covers in ('ACCIDENT', 'LIABILITY', 'BOTH')),
    add column everybody boolean not null default true,
    add column activity  uuid references activity.activity,
    add column paper     uuid references evidence.photo,
    add column warned_at timestamptz;
alter table activity.policy drop constraint policy_subdistrict_organisation_number_key;
create unique index policy_once on activity.policy (subdistrict, organisation, number, coalesce(activity, subdistrict));
create index policy_ending on activity.policy (subdistrict, covers_until) where warned_at is null;
comment on table activity.policy is 'fact: insurance that whoever uses volunteers has paid for them';
comment on column activity.policy.everybody is 'all who sign up with the payer; otherwise those on the list';
comment on column activity.policy.activity is 'the only activity it covers; null for all of the payer';
grant update (paper, warned_at) on activity.policy to yicai_app;

create table activity.insured (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    policy      uuid not null references activity.policy,
    person      uuid not null references party.person,
    noted_by    uuid not null references party.person,
    noted_at    timestamptz not null,
    struck_by   uuid references party.person,
    struck_at   timestamptz,
    constraint struck_by_somebody check ((struck_by is null) = (struck_at is null))
);
comment on table activity.insured is 'fact: a policy that does not cover everybody names this person';
create unique index insured_once on activity.insured (policy, person) where struck_at is null;
create index insured_person on activity.insured (person) where struck_at is null;
call ext.tenant('activity.insured', 'select, insert');
grant update (struck_by, struck_at) on activity.insured to yicai_app;

-- Whether a payer's policies are for an activity: its own, and for what volunteers hold without a contract also those of the corps, its host and the subdistrict.
create function activity.insures(payer uuid, holder uuid, contracted boolean) returns boolean language sql stable set search_path = ext as $$
    select $1 = $2 or not $3 and exists (select 1 from party.published_organisation o where o.id = $1 and o.kind in ('SUBDISTRICT_OFFICE', 'RESIDENTS_COMMITTEE', 'VOLUNTEER_CORPS'))
$$;
grant execute on function activity.insures(uuid, uuid, boolean) to yicai_app;

-- Whether a person is insured against accidents at an activity: by any policy of the organiser that holds the whole time and covers everybody, or names the person.
create function activity.covered(activity uuid, person uuid) returns boolean language sql stable set search_path = ext as $$
    select exists (
        select 1 from activity.activity a
          join activity.policy p on p.subdistrict = a.subdistrict and activity.insures(p.organisation, a.holder, a.deliverable is not null) and p.covers <> 'LIABILITY' and p.covers_from <= a.starts_at and a.ends_at <= p.covers_until
           and (p.activity is null or p.activity = a.id)
         where a.id = $1 and (p.everybody or exists (select 1 from activity.insured i where i.policy = p.id and i.person = $2 and i.struck_at is null)))
$$;
grant execute on function activity.covered(uuid, uuid) to yicai_app;

create or replace function activity.sign_up_is_covered() returns trigger language plpgsql set search_path = ext as $$
declare
    level  text;
    cover  uuid;
begin
    select a.risk_level into level from activity.activity a where a.id = new.activity;
    if level = 'HIGH' then
        select a.policy into cover from activity.activity a where a.id = new.activity for share;
        if cover is null or not activity.covered(new.activity, new.person) then
            raise exception 'a dangerous activity without cover is not open' using errcode = 'check_violation', constraint = 'covered_before_signing_up', schema = 'activity', table = 'sign_up';
        end if;
    end if;
    if level <> 'LOW' and new.person is not null and new.risk_accepted_at is null then
        raise exception 'the risk was not accepted' using errcode = 'check_violation', constraint = 'risk_accepted', schema = 'activity', table = 'sign_up';
    end if;
    return new;
end $$;
