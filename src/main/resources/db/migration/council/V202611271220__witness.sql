create table council.witness (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    seat          uuid not null references council.seat,
    person        uuid not null references party.person,
    name          text not null check (length(name) between 1 and 255),
    vkey          text not null check (length(vkey) <= 4096),
    registered_at timestamptz not null,
    ended_at      timestamptz
);
comment on table council.witness is 'fact: the key with which a member watches the log, made in the member''s own browser; only its public half is here';
create unique index witness_current on council.witness (subdistrict, seat) where ended_at is null;
create unique index witness_vkey on council.witness (subdistrict, vkey);
create index witness_seat on council.witness (seat);
create index witness_person on council.witness (person);
call ext.tenant('council.witness', 'select, insert, update');

create view council.published_witness with (security_invoker) as
    select w.subdistrict, w.name, w.vkey, w.person, s.constituency, w.registered_at, w.ended_at
      from council.witness w join council.seat s on s.id = w.seat;
grant select on council.published_witness to yicai_app;
