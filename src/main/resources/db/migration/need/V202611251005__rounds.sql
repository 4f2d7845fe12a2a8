-- Rounds from door to door, and what neighbours offer to do for one another.
create table need.round (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    community   uuid not null references place.community,
    title       text not null,
    question_1  text not null,
    question_2  text not null,
    from_day    date not null,
    until_day   date not null check (until_day >= from_day),
    planned_by  uuid not null references party.person,
    planned_at  timestamptz not null,
    heard       text,
    ended_by    uuid references party.person,
    ended_at    timestamptz,
    check ((ended_at is null) = (heard is null) and (ended_at is null) = (ended_by is null))
);
comment on table need.round is 'fact: a round from door to door: at most two questions, and a third that is always what one could do for others';
comment on column need.round.question_2 is '"" when only one is asked';
create index round_latest on need.round (subdistrict, id desc);
call ext.tenant('need.round', 'select, insert, update');

create table need.round_entrance (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    round         uuid not null references need.round,
    neighbourhood uuid not null references place.neighbourhood,
    position      int not null,
    name          text not null,
    households    int not null check (households between 1 and 200),
    unique (round, neighbourhood)
);
comment on table need.round_entrance is 'part: an entrance of a round and how many households live there; entered in the journal with the round';
call ext.tenant('need.round_entrance', 'select, insert');

create table need.round_claim (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    entrance      uuid not null references need.round_entrance,
    person        uuid not null references party.person,
    claimed_at    timestamptz not null,
    given_back_at timestamptz
);
comment on table need.round_claim is 'fact: somebody takes an entrance, and may give it back; nobody is assigned';
create unique index round_claim_one on need.round_claim (entrance) where given_back_at is null;
call ext.tenant('need.round_claim', 'select, insert, update');

create table need.knock (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    round       uuid not null references need.round,
    entrance    uuid not null references need.round_entrance,
    door        int not null check (door between 1 and 200),
    label       text not null,
    outcome     text not null check (outcome in ('OPENED', 'NOBODY', 'UNWILLING')),
    knocked_at  timestamptz not null,
    knocked_by  uuid not null references party.person,
    answer_1    text,
    answer_2    text,
    answered_at timestamptz,
    check ((answered_at is null) = (answer_1 is null) and (answered_at is null) = (answer_2 is null)),
    check (answered_at is null or outcome = 'OPENED')
);
comment on table need.knock is 'fact: one knock at one door of a round; no name, no telephone number';
create unique index knock_over on need.knock (entrance, door) where outcome <> 'NOBODY';
create index knock_round on need.knock (round, entrance, door);
call ext.tenant('need.knock', 'select, insert, update');

create table need.round_need (
    need        uuid primary key references need.need,
    subdistrict uuid not null references place.subdistrict,
    round       uuid not null references need.round
);
comment on table need.round_need is 'part: which needs were said on which round; not at which door';
create index round_need_round on need.round_need (round);
call ext.tenant('need.round_need', 'select, insert');

create table need.offer (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    community    uuid not null references place.community,
    round        uuid references need.round,
    words        text not null,
    topic        text,
    contact      text not null check (contact in ('VOLUNTEER', 'LEADER', 'COMMITTEE', 'NOBODY')),
    phone        text,
    consented_at timestamptz,
    noted_by     uuid not null references party.person,
    noted_at     timestamptz not null,
    closed_as    text check (closed_as in ('TAKEN_UP', 'TAKEN_BACK')),
    closed_by    uuid references party.person,
    closed_at    timestamptz,
    check (phone is null or consented_at is not null),
    check (contact <> 'NOBODY' or phone is null),
    check ((closed_as is null) = (closed_at is null) and (closed_as is null) = (closed_by is null)),
    check (closed_as is distinct from 'TAKEN_BACK' or phone is null)
);
comment on table need.offer is 'fact: what somebody could do for others, and who may speak to them about it; taken back, the number is gone';
create index offer_open on need.offer (subdistrict, id desc) where closed_at is null;
create index offer_round on need.offer (round) where round is not null;
call ext.tenant('need.offer', 'select, insert, update');
