create table corps.expense (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    activity    uuid not null references activity.activity,
    payer       uuid not null references party.organisation,
    kind        text not null check (kind in ('TRAVEL', 'MEAL', 'PHONE')),
    fen         bigint not null check (fen > 0),
    receipt     text not null,
    spent_on    date not null,
    claimed_at  timestamptz not null,
    answered_by uuid references party.person check (answered_by <> person),
    answered_at timestamptz,
    granted     boolean,
    reason      text,
    paid_by     uuid references party.person check (paid_by <> person),
    paid_at     timestamptz,
    check ((answered_at is null) = (granted is null) and (answered_at is null) = (answered_by is null)),
    constraint paid_when_granted check (paid_at is null or coalesce(granted, false)),
    check (granted is distinct from false or reason is not null)
);
comment on table corps.expense is 'fact: travel, meals or phone of a volunteer, paid back by whoever uses the volunteers (北京市志愿服务促进条例 art. 39); no pay';
create index expense_person on corps.expense (person, spent_on);
create index expense_payer on corps.expense (subdistrict, payer) where paid_at is null and granted is distinct from false;
call ext.tenant('corps.expense', 'select, insert');
grant update (answered_by, answered_at, granted, reason, paid_by, paid_at) on corps.expense to yicai_app;

create table corps.insurance (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    payer       uuid not null references party.organisation,
    activity    uuid references activity.activity,
    insurer     text not null,
    policy      text not null,
    from_day    date not null,
    until_day   date not null check (until_day >= from_day),
    noted_by    uuid not null references party.person,
    noted_at    timestamptz not null,
    unique (subdistrict, policy, activity)
);
comment on table corps.insurance is 'fact: a policy for volunteers, paid by whoever uses them; without an activity it covers the whole corps';
call ext.tenant('corps.insurance', 'select, insert');
create index insurance_day on corps.insurance (subdistrict, until_day);
create view corps.published_insurance with (security_invoker) as
    select subdistrict, activity, insurer, policy, from_day, until_day from corps.insurance;
grant select on corps.published_insurance to yicai_app;
