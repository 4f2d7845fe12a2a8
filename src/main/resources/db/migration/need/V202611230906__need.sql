create schema need;
grant usage on schema need to yicai_app;

create table need.need_group (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    title       text not null,
    summary     text not null,
    topic       text not null,
    made_by     uuid not null references party.person,
    made_at     timestamptz not null
);
comment on table need.need_group is 'fact: needs that belong together and may become a project';
create index need_group_latest on need.need_group (subdistrict, id desc);
call ext.tenant('need.need_group', 'select, insert, update');

create table need.need (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    receipt       text not null unique,
    title         text not null,
    words         text not null,
    topic         text not null,
    community     uuid references place.community,
    spot          text not null,
    voice         text not null check (voice in ('WEB', 'VOLUNTEER', 'IMPORT')),
    voiced_by     uuid references party.person,
    acted_by      uuid references party.person,
    acting_reason text,
    phone         text,
    open_to_all   boolean not null,
    voiced_at     timestamptz not null,
    promised_by   date not null,
    stage         text not null check (stage in ('NEW', 'MERGED', 'DECLINED', 'HANDED_OVER', 'GROUPED', 'SERVED', 'SOLVED', 'NOT_SOLVED')),
    triaged_at    timestamptz,
    merged_into   uuid references need.need,
    need_group    uuid references need.need_group,
    pin           text not null check (pin ~ '^[0-9]{4}$'),
    pin_failures  int not null default 0,
    check ((acted_by is null) = (acting_reason is null)),
    check ((stage = 'MERGED') = (merged_into is not null))
);
comment on table need.need is 'fact: one sentence of one resident, and where it stands';
create index need_triage on need.need (subdistrict, stage, id desc);
create index need_public on need.need (subdistrict, id desc) where open_to_all and triaged_at is not null;
create index need_by_group on need.need (need_group) where need_group is not null;
create index need_merged on need.need (merged_into) where merged_into is not null;
call ext.tenant('need.need', 'select, insert, update');

create table need.step (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    need        uuid not null references need.need,
    kind        text not null,
    at          timestamptz not null,
    by          uuid references party.person,
    words       text not null
);
comment on table need.step is 'history: what happened to a need, in order; entered in the journal under the need';
create index step_need on need.step (need, id);
call ext.tenant('need.step', 'select, insert');

create table need.imported (
    source      text not null,
    source_id   text not null,
    subdistrict uuid not null references place.subdistrict,
    need        uuid not null references need.need,
    primary key (subdistrict, source, source_id)
);
comment on table need.imported is 'technical: which line of which source became which need, so that nothing is read twice';
call ext.tenant('need.imported', 'select, insert');

-- Two-character Chinese words have no trigram, so pairs of characters are indexed (computed in Java).
-- "@@" is not leakproof, so under row-level security it could not use the index: this function may, and filters by scope itself.
create table need.search (
    need        uuid primary key references need.need,
    subdistrict uuid not null,
    grams       tsvector not null
);
comment on table need.search is 'technical: the search index of needs; read only through need.matching';
create index search_grams on need.search using gin (grams);
alter table need.search enable row level security;
create policy tenant on need.search for insert with check (subdistrict = any ((select ext.scope())::uuid[]));
grant insert on need.search to yicai_app;
create function need.matching(query tsquery) returns setof uuid
    language sql stable security definer set search_path = ext, pg_catalog
    begin atomic
        select s.need from need.search s where s.grams @@ query and s.subdistrict = any ((select ext.scope())::uuid[]);
    end;
revoke execute on function need.matching(tsquery) from public;
grant execute on function need.matching(tsquery) to yicai_app;

create function need.alike(query tsquery, other uuid) returns table (need uuid, rank real)
    language sql stable security definer set search_path = ext, pg_catalog
    begin atomic
        select s.need, ts_rank(s.grams, query) from need.search s
         where s.grams @@ query and s.need <> other and s.subdistrict = any ((select ext.scope())::uuid[])
         order by 2 desc limit 20;
    end;
revoke execute on function need.alike(tsquery, uuid) from public;
grant execute on function need.alike(tsquery, uuid) to yicai_app;

create view need.published_need with (security_invoker) as
    select id, subdistrict, receipt, title, words, topic, community, spot, voice, voiced_at, promised_by, stage, triaged_at, merged_into, need_group
      from need.need where open_to_all and triaged_at is not null;
create view need.published_count with (security_invoker) as
    select subdistrict, need_group, stage, count(*) as needs from need.need group by subdistrict, need_group, stage;
create view need.published_group with (security_invoker) as
    select id, subdistrict, title, summary, topic, made_at from need.need_group;
grant select on need.published_need, need.published_count, need.published_group to yicai_app;

-- Who voiced a need, for showing people their own.
create view need.published_voice with (security_invoker) as
    select id, subdistrict, voiced_by, acted_by, receipt, title, stage from need.need;
grant select on need.published_voice to yicai_app;
create index need_voiced_by on need.need (voiced_by) where voiced_by is not null;
create index need_acted_by on need.need (acted_by) where acted_by is not null;
