create table corps.round_table (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    number       int not null,
    held_on      date not null,
    venue        text not null,
    called_by    uuid not null references party.person,
    called_at    timestamptz not null,
    there        text not null default '',
    summary      text,
    published_by uuid references party.person,
    published_at timestamptz,
    unique (subdistrict, number),
    check ((published_at is null) = (summary is null) and (published_at is null) = (published_by is null))
);
comment on table corps.round_table is 'fact: a monthly meeting of the management tier; published when its one page of minutes is';
create unique index round_table_open on corps.round_table (subdistrict) where published_at is null;
call ext.tenant('corps.round_table', 'select, insert');
grant update (there, summary, published_by, published_at) on corps.round_table to yicai_app;

create table corps.table_item (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    meeting      uuid not null references corps.round_table,
    kind         text not null check (kind in ('OVERLAP', 'GAP', 'ASK', 'OFFER', 'AGAIN', 'OWN')),
    subject      text not null,
    words        text not null,
    decision     text not null,
    owner        uuid not null references party.person,
    due_on       date not null,
    again_of     uuid references corps.table_item,
    minuted_by   uuid not null references party.person,
    minuted_at   timestamptz not null,
    done_at      timestamptz,
    done_words   text,
    check ((done_at is null) = (done_words is null)),
    unique (subdistrict, meeting, subject),
    unique (subdistrict, again_of)
);
comment on table corps.table_item is 'fact: what the round table decided, who does it and until when; what is not done comes back';
create index table_item_owner on corps.table_item (subdistrict, owner) where done_at is null;
call ext.tenant('corps.table_item', 'select, insert');
grant update (done_at, done_words) on corps.table_item to yicai_app;

create table corps.table_vote (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    item        uuid not null references corps.table_item,
    seat        uuid not null references party.organisation,
    person      uuid not null references party.person,
    agrees      boolean not null,
    cast_at     timestamptz not null,
    unique (subdistrict, item, seat)
);
comment on table corps.table_vote is 'fact: one vote of one seat of the management tier: a team''s or that of a contractor with a running contract';
call ext.tenant('corps.table_vote', 'select, insert');

create view corps.published_table_item with (security_invoker) as
    select i.id, i.subdistrict, i.owner, i.decision, i.due_on, i.done_at, i.meeting, exists (select 1 from corps.table_item n where n.again_of = i.id) as taken_up_again
      from corps.table_item i join corps.round_table t on t.id = i.meeting where t.published_at is not null;
grant select on corps.published_table_item to yicai_app;
