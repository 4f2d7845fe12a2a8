-- The corps comes into being in steps: asked for, agreed by the committee, registered by the subdistrict (北京市志愿服务促进条例 art. 16).
alter table corps.charter add column stage text not null default 'APPLIED' check (stage in ('APPLIED', 'AGREED', 'REGISTERED', 'SUSPENDED', 'DISSOLVED'));
grant update (stage) on corps.charter to yicai_app;

create table corps.charter_step (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    charter     uuid not null references corps.charter,
    stage       text not null check (stage in ('AGREED', 'REGISTERED', 'SUSPENDED', 'DISSOLVED')),
    on_day      date not null,
    paper       text not null,
    taken_by    uuid not null references party.person,
    taken_at    timestamptz not null
);
comment on table corps.charter_step is 'fact: a step in the life of the corps, its day and the paper that says so';
create index charter_step_charter on corps.charter_step (subdistrict, charter);
call ext.tenant('corps.charter_step', 'select, insert');

create table corps.seat (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    corps       uuid not null references party.organisation,
    title       text not null,
    opened_by   uuid not null references party.person,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    closed_by   uuid references party.person,
    check ((closed_at is null) = (closed_by is null))
);
comment on table corps.seat is 'fact: a seat among the core leaders, held or not';
create unique index seat_title on corps.seat (subdistrict, corps, title) where closed_at is null;
call ext.tenant('corps.seat', 'select, insert');
grant update (closed_at, closed_by) on corps.seat to yicai_app;

create table corps.seat_term (
    id             uuid primary key,
    subdistrict    uuid not null references place.subdistrict,
    seat           uuid not null references corps.seat,
    person         uuid not null references party.person,
    community      uuid not null references place.community,
    chosen         text not null check (chosen in ('ELECTION', 'NOMINATION')),
    from_day       date not null,
    until_day      date not null check (until_day >= from_day),
    filled_by      uuid not null references party.person check (filled_by <> person),
    filled_at      timestamptz not null,
    term_until     date,
    ceased_because text,
    check ((term_until is null) = (ceased_because is null)),
    constraint one_holder exclude using gist (subdistrict with =, seat with =, daterange(from_day, until_day, '[]') with &&),
    constraint one_core_seat exclude using gist (subdistrict with =, person with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table corps.seat_term is 'fact: who holds a seat of the core leaders, from when to when; the community is where the resident lives';
call ext.tenant('corps.seat_term', 'select, insert');
grant update (until_day, term_until, ceased_because) on corps.seat_term to yicai_app;

create table corps.voice (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    contractor  uuid not null references party.organisation,
    person      uuid not null references party.person,
    named_by    uuid not null references party.person,
    named_at    timestamptz not null,
    ended_at    timestamptz
);
comment on table corps.voice is 'fact: who sits in the management tier for a contractor; whether the seat has a vote is read from its contracts, never stored';
create unique index voice_open on corps.voice (subdistrict, contractor) where ended_at is null;
call ext.tenant('corps.voice', 'select, insert');
grant update (ended_at) on corps.voice to yicai_app;
