create table corps.agreement (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    volunteer   uuid not null references party.person,
    service     text not null,
    duties      text not null,
    protection  text not null,
    from_day    date not null,
    until_day   date not null check (until_day >= from_day),
    demands     text[] not null check (cardinality(demands) > 0),
    drawn_by    uuid not null references party.person check (drawn_by <> volunteer),
    drawn_at    timestamptz not null,
    agreed_at   timestamptz,
    signed_by   uuid references party.person check (signed_by <> volunteer),
    signed_at   timestamptz,
    check ((signed_by is null) = (signed_at is null)),
    constraint volunteer_first check (signed_at is null or agreed_at is not null)
);
comment on table corps.agreement is 'fact: a written agreement that art. 18 of 北京市志愿服务促进条例 demands, why, and who signed when';
create index agreement_volunteer on corps.agreement (volunteer);
create index agreement_until on corps.agreement (subdistrict, until_day);
call ext.tenant('corps.agreement', 'select, insert');
grant update (agreed_at, signed_by, signed_at) on corps.agreement to yicai_app;
