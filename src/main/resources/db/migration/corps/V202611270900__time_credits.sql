-- What each account holds is kept beside the entries, so that nobody gives more than there is; the issue holds nothing: what it gave out is the sum of all others.
create table corps.time_account (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    kind        text not null check (kind in ('ISSUE', 'POOL', 'SERVED', 'PERSON')),
    person      uuid references party.person,
    minutes     bigint,
    check ((kind = 'PERSON') = (person is not null)),
    constraint never_below_nothing check (kind = 'ISSUE' and minutes is null or kind <> 'ISSUE' and minutes is not null and minutes >= 0),
    unique nulls not distinct (subdistrict, kind, person)
);
comment on table corps.time_account is 'technical: what each account of time credits holds; its entries say why';
call ext.tenant('corps.time_account', 'select, insert');
grant update (minutes) on corps.time_account to yicai_app;

create table corps.time_gift (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    giver       uuid not null references party.person,
    taker       uuid not null references party.person check (taker <> giver),
    relation    text not null check (relation in ('PARENT', 'CHILD', 'GRANDPARENT', 'GRANDCHILD')),
    minutes     int not null check (minutes > 0),
    words       text not null,
    offered_at  timestamptz not null,
    answered_at timestamptz,
    taken       boolean,
    check ((answered_at is null) = (taken is null))
);
comment on table corps.time_gift is 'fact: somebody offers time credits to lineal kin, and what they said';
create index time_gift_giver on corps.time_gift (giver);
create index time_gift_taker on corps.time_gift (taker);
call ext.tenant('corps.time_gift', 'select, insert');
grant update (answered_at, taken) on corps.time_gift to yicai_app;

create table corps.time_ask (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    asker       uuid not null references party.person,
    for_whom    text not null check (for_whom in ('SELF', 'SPOUSE')),
    source      text not null check (source in ('OWN', 'POOL')),
    standing    text not null check (standing in ('ALONE_80', 'FRAIL_60', 'OLD')),
    age         int not null check (age between 1 and 130),
    minutes     int not null check (minutes > 0),
    words       text not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    ended_by    uuid references party.person,
    server      uuid references party.person check (server <> asker),
    check ((ended_at is null) = (ended_by is null)),
    constraint another_hand check (server is null or ended_by <> asker)
);
comment on table corps.time_ask is 'fact: somebody asks for service for time credits, own or donated ones; a server means it was given, none that it was taken back';
create index time_ask_asker on corps.time_ask (asker);
create index time_ask_open on corps.time_ask (subdistrict, id) where ended_at is null;
call ext.tenant('corps.time_ask', 'select, insert');
grant update (ended_at, ended_by, server) on corps.time_ask to yicai_app;

create table corps.time_entry (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    from_account uuid not null references corps.time_account,
    to_account   uuid not null references corps.time_account check (to_account <> from_account),
    minutes      int not null,
    kind         text not null check (kind in ('EARNED', 'OVER_CAP', 'REVERSED', 'GIVEN', 'DONATED', 'EXCHANGED')),
    record       uuid references corps.service_record,
    version      int,
    reverses     uuid unique references corps.time_entry,
    short        int not null default 0 check (short >= 0),
    gift         uuid unique references corps.time_gift,
    ask          uuid unique references corps.time_ask,
    by           uuid references party.person,
    at           timestamptz not null,
    constraint whole_minutes check (minutes > 0 or kind = 'REVERSED' and minutes >= 0),
    constraint cause check ((kind in ('EARNED', 'OVER_CAP', 'REVERSED')) = (record is not null) and (record is null) = (version is null)
        and (kind = 'REVERSED') = (reverses is not null) and (kind = 'GIVEN') = (gift is not null) and (kind = 'EXCHANGED') = (ask is not null))
);
comment on table corps.time_entry is 'fact: minutes of time credits go from one account to another, so that all accounts together are always nothing; never changed, only reversed';
-- a version of a record becomes credits once, whoever asks how often
create unique index time_entry_once on corps.time_entry (record, version, kind) where kind in ('EARNED', 'OVER_CAP');
create index time_entry_from on corps.time_entry (from_account, id desc);
create index time_entry_to on corps.time_entry (to_account, id desc);
call ext.tenant('corps.time_entry', 'select, insert');
create index service_record_confirmed on corps.service_record (subdistrict, confirmed_at) where confirmed_by is not null;
