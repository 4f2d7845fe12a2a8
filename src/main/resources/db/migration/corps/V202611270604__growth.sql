create table corps.nomination (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    person       uuid not null references party.person,
    step         text not null check (step in ('CORE', 'LEADER', 'FOUNDER')),
    by           uuid not null references party.person check (by <> person),
    reason       text not null,
    nominated_at timestamptz not null,
    unique (subdistrict, person, step, by)
);
comment on table corps.nomination is 'fact: a peer says that somebody is ready for the next step, and why';
call ext.tenant('corps.nomination', 'select, insert');

create table corps.mandate (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    step        text not null check (step in ('CORE', 'LEADER', 'FOUNDER')),
    team        uuid references party.organisation,
    from_day    date not null,
    until_day   date not null check (until_day > from_day),
    reason      text not null,
    given_by    uuid not null references party.person check (given_by <> person),
    given_at    timestamptz not null,
    ended_at    timestamptz,
    ended_by    uuid references party.person,
    end_reason  text,
    check ((step = 'LEADER') = (team is not null)),
    check ((ended_at is null) = (ended_by is null))
);
comment on table corps.mandate is 'fact: the host gives a step with a term; never automatic, ended or renewed by hand';
create unique index mandate_open on corps.mandate (subdistrict, person, step) where ended_at is null;
call ext.tenant('corps.mandate', 'select, insert, update');
