create table corps.programme_idea (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    title       text not null,
    words       text not null,
    topic       text not null,
    person      uuid not null references party.person,
    said_at     timestamptz not null,
    answered_by uuid references party.person check (answered_by <> person),
    answered_at timestamptz,
    reason      text,
    check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (reason is null))
);
comment on table corps.programme_idea is 'fact: what a volunteer would like the corps to try, and the answer';
create index programme_idea_open on corps.programme_idea (subdistrict) where answered_at is null;
call ext.tenant('corps.programme_idea', 'select, insert');
grant update (answered_by, answered_at, reason) on corps.programme_idea to yicai_app;

create table corps.programme (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    title       text not null,
    what        text not null,
    topic       text not null,
    audience    text not null,
    seasons     text[] not null check (cardinality(seasons) > 0 and seasons <@ array['SPRING', 'SUMMER', 'AUTUMN', 'WINTER']),
    team        uuid references party.organisation,
    standard    text not null,
    stage       text not null check (stage in ('TRIAL', 'KEPT', 'RETIRED')),
    idea        uuid unique references corps.programme_idea,
    opened_by   uuid not null references party.person,
    opened_at   timestamptz not null
);
comment on table corps.programme is 'fact: a service on the menu of the corps, tried, kept or retired';
create unique index programme_title on corps.programme (subdistrict, title) where stage <> 'RETIRED';
call ext.tenant('corps.programme', 'select, insert');
grant update (standard, stage) on corps.programme to yicai_app;

create table corps.season_review (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    programme   uuid not null references corps.programme,
    season      text not null check (season ~ '^20[0-9]{2}-Q[1-4]$'),
    decision    text not null check (decision in ('KEEP', 'CHANGE', 'RETIRE', 'TRY')),
    reason      text not null,
    voiced      int not null,
    solved      int not null,
    activities  int not null,
    served      int not null,
    rated       int not null,
    rating_sum  int not null,
    decided_by  uuid not null references party.person,
    decided_at  timestamptz not null,
    unique (subdistrict, programme, season)
);
comment on table corps.season_review is 'fact: what a core leader decided about a programme at the end of a season, why, and the figures of that moment';
call ext.tenant('corps.season_review', 'select, insert');

create table corps.season_gift (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    contractor  uuid not null references party.organisation,
    season      text not null check (season ~ '^20[0-9]{2}-Q[1-4]$'),
    kind        text not null check (kind in ('TRAINING', 'METHOD', 'TRIAL')),
    words       text not null,
    promised_by uuid not null references party.person,
    promised_at timestamptz not null,
    given_on    date,
    noted_by    uuid references party.person check (noted_by <> promised_by),
    check ((given_on is null) = (noted_by is null)),
    unique (subdistrict, contractor, season)
);
comment on table corps.season_gift is 'fact: the one thing that a contractor gives the corps in a season; that it was given is noted by a leader';
call ext.tenant('corps.season_gift', 'select, insert');
grant update (given_on, noted_by) on corps.season_gift to yicai_app;

create view corps.published_season_gift with (security_invoker) as select subdistrict, contractor, season, given_on from corps.season_gift;
grant select on corps.published_season_gift to yicai_app;
