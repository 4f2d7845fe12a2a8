-- Home visits: who comes to whom, when, with whom, and what the household says about it.
create table activity.home (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    household   text not null check (char_length(household) = 22),
    link        uuid not null unique,
    made_at     timestamptz not null,
    unique (subdistrict, household)
);
comment on table activity.home is 'fact: a household that is visited; whoever plans, changes or begins a visit to it holds this row';
comment on column activity.home.link is 'in the signed address under which the household sees its visits; no secret lies here';
call ext.tenant('activity.home', 'select, insert');
grant update (made_at) on activity.home to yicai_app; -- holding the row asks for it

create table activity.recipient (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    home        uuid not null references activity.home,
    provider    uuid not null references party.organisation,
    community   uuid not null references place.community,
    entrance    text not null,
    shown       text not null,
    sealed      bytea not null,
    noted_at    timestamptz not null,
    unique (home, provider)
);
comment on table activity.recipient is 'fact: a household as one provider knows it; name, number and door are sealed, and no other provider reads this row';
create index recipient_provider on activity.recipient (subdistrict, provider);
call ext.tenant('activity.recipient', 'select, insert, update');

create table activity.visit (
    id             uuid primary key,
    subdistrict    uuid not null references place.subdistrict,
    home           uuid not null references activity.home,
    recipient      uuid not null references activity.recipient,
    provider       uuid not null references party.organisation,
    project        uuid references project.project,
    kind           text not null,
    words          text not null,
    confidential   boolean not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    planned_by     uuid not null references party.person,
    planned_at     timestamptz not null,
    in_at          timestamptz,
    out_at         timestamptz,
    cancelled_at   timestamptz,
    cancelled_side text check (cancelled_side in ('HOUSEHOLD', 'PROVIDER')),
    alarmed_at     timestamptz,
    closed_by      uuid references party.person,
    closed_at      timestamptz,
    closing        text not null default '',
    check ((cancelled_at is null) = (cancelled_side is null)),
    check (in_at is null or cancelled_at is null),
    check (out_at is null or out_at >= in_at),
    check ((closed_at is null) = (closed_by is null))
);
comment on table activity.visit is 'fact: a home visit with its six facts: kind, recipient, date, place, provider, begin and end';
create index visit_home on activity.visit (home, starts_at);
create index visit_provider on activity.visit (subdistrict, provider, starts_at);
create index visit_day on activity.visit (subdistrict, starts_at);
create index visit_not_closed on activity.visit (subdistrict, ends_at) where out_at is null and cancelled_at is null and closed_at is null;
call ext.tenant('activity.visit', 'select, insert, update');

create table activity.visitor (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    visit       uuid not null references activity.visit,
    person      uuid not null references party.person,
    neighbour   boolean not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    ending      text check (ending in ('DECLINED', 'UNWANTED', 'REPLACED')),
    check ((ended_at is null) = (ending is null))
);
comment on table activity.visitor is 'part: somebody who goes on a visit';
create unique index visitor_once on activity.visitor (visit, person) where ended_at is null;
create index visitor_person on activity.visitor (person, visit) where ended_at is null;
call ext.tenant('activity.visitor', 'select, insert, update');

create table activity.unwanted (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    home        uuid not null references activity.home,
    person      uuid not null references party.person,
    said_at     timestamptz not null,
    unique (home, person)
);
comment on table activity.unwanted is 'fact: a household would rather that somebody does not come; it is asked for no reason, and never again about this person';
call ext.tenant('activity.unwanted', 'select, insert');

create table activity.introduction (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    home        uuid not null references activity.home,
    provider    uuid not null references party.organisation,
    number      int not null check (number > 0),
    standing    text not null check (standing in ('MET', 'ACCOMPANIED', 'ALONE', 'KNOWN')),
    spoken_for  uuid references party.person,
    words       text not null,
    said_at     timestamptz not null,
    unique (home, provider, number)
);
comment on table activity.introduction is 'fact: how well a household knows a provider from here on; the latest holds';
comment on column activity.introduction.number is 'given under the row of the household, so that what was said has one order whatever the clocks say';
comment on column activity.introduction.spoken_for is 'the volunteer who brought the word of the household; null when it spoke itself, or a visit made it so';
call ext.tenant('activity.introduction', 'select, insert');

create table activity.visit_badge (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    code         text not null unique check (char_length(code) = 9),
    person       uuid not null references party.person,
    organisation uuid not null references party.organisation,
    project      uuid references project.project,
    from_day     date not null,
    until_day    date not null check (until_day >= from_day),
    issued_by    uuid not null references party.person,
    issued_at    timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   uuid references party.person,
    reason       text
);
comment on table activity.visit_badge is 'fact: somebody visits for an organisation and carries a badge that anybody can check';
create unique index visit_badge_once on activity.visit_badge (subdistrict, person, organisation, coalesce(project, organisation), until_day) where revoked_at is null;
create index visit_badge_person on activity.visit_badge (person);
create index visit_badge_organisation on activity.visit_badge (subdistrict, organisation);
call ext.tenant('activity.visit_badge', 'select, insert, update');

create table activity.host (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    community   uuid not null references place.community,
    entrance    text not null,
    said_at     timestamptz not null,
    ended_at    timestamptz
);
comment on table activity.host is 'fact: a volunteer is willing to introduce contractors to neighbours, in one entrance or in the whole community';
create unique index host_once on activity.host (subdistrict, community, person, entrance) where ended_at is null;
create index host_person on activity.host (person);
call ext.tenant('activity.host', 'select, insert, update');

create table activity.confidential (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    reason      text not null,
    said_by     uuid not null references party.person,
    said_at     timestamptz not null,
    ended_at    timestamptz
);
comment on table activity.confidential is 'fact: a project serves in confidence (counselling, law), so no neighbour is told of its visits';
create unique index confidential_once on activity.confidential (project) where ended_at is null;
call ext.tenant('activity.confidential', 'select, insert, update');
