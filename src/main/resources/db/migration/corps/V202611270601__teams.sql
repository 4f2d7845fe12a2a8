create table corps.team (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    organisation uuid not null unique references party.organisation,
    what         text not null,
    written_by   uuid not null references party.person,
    written_at   timestamptz not null
);
comment on table corps.team is 'fact: what a team below the corps does, in its leader''s words';
call ext.tenant('corps.team', 'select, insert, update');

create table corps.team_ask (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    team        uuid not null references party.organisation,
    from_team   uuid references party.organisation check (from_team <> team),
    person      uuid not null references party.person,
    words       text not null,
    asked_at    timestamptz not null,
    answered_by uuid references party.person check (answered_by <> person),
    answered_at timestamptz,
    taken       boolean,
    reason      text,
    check ((answered_at is null) = (taken is null) and (answered_at is null) = (answered_by is null))
);
comment on table corps.team_ask is 'fact: somebody asked to join a team, or to move from another one, and what its leader said';
create unique index team_ask_open on corps.team_ask (subdistrict, team, person) where answered_at is null;
create index team_ask_person on corps.team_ask (person);
call ext.tenant('corps.team_ask', 'select, insert, update');

create table corps.team_leaving (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    team        uuid not null references party.organisation,
    person      uuid not null references party.person,
    words       text not null,
    left_at     timestamptz not null
);
comment on table corps.team_leaving is 'fact: a member left a team';
create index team_leaving_person on corps.team_leaving (person);
call ext.tenant('corps.team_leaving', 'select, insert');
