-- A week is proposed, looked at by the leaders of the corps, and becomes invitations. Nobody is assigned.
create table corps.proposal (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    monday      date not null check (extract(isodow from monday) = 1),
    asked_by    uuid not null references party.person,
    asked_at    timestamptz not null,
    begun_at    timestamptz,
    made_at     timestamptz,
    improved_at timestamptz,
    touched_at  timestamptz,
    people      int not null default 0,
    untimed     int not null default 0,
    spread      text not null default '',
    sent_by     uuid references party.person,
    sent_at     timestamptz,
    ended_at    timestamptz,
    check ((sent_at is null) = (sent_by is null) and (sent_at is null or made_at is not null))
);
comment on table corps.proposal is 'fact: a leader asked who could serve where in a week; sent as invitations, or ended by a newer one';
comment on column corps.proposal.untimed is 'volunteers who said no time; they cannot be proposed';
comment on column corps.proposal.spread is 'how many of those proposed served how often in four weeks: times:people, no names';
create unique index proposal_open on corps.proposal (subdistrict, monday) where sent_at is null and ended_at is null;
create index proposal_waits on corps.proposal (subdistrict, asked_at) where made_at is null and ended_at is null;
call ext.tenant('corps.proposal', 'select, insert, update');

create table corps.proposed_place (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    proposal    uuid not null references corps.proposal,
    position    uuid not null references activity.position,
    person      uuid not null references party.person,
    possible    int not null,
    load        int not null,
    familiar    boolean not null,
    better      text not null,
    chosen_by   uuid references party.person,
    struck_at   timestamptz,
    unique (proposal, position, person)
);
comment on table corps.proposed_place is 'part: of a proposal: one person for one position and why; chosen_by for whom a leader put in';
call ext.tenant('corps.proposed_place', 'select, insert, update, delete');

create table corps.proposed_gap (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    proposal    uuid not null references corps.proposal,
    position    uuid not null references activity.position,
    open        int not null check (open > 0),
    removed     text not null,
    unique (proposal, position)
);
comment on table corps.proposed_gap is 'part: of a proposal: seats for which nobody was found, and how many people each rule took out';
call ext.tenant('corps.proposed_gap', 'select, insert, delete');

create table corps.invitation (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    proposal    uuid not null references corps.proposal,
    activity    uuid not null references activity.activity,
    position    uuid not null references activity.position,
    person      uuid not null references party.person,
    sent_at     timestamptz not null,
    until       timestamptz not null check (until > sent_at),
    answered_at timestamptz,
    answer      text check (answer in ('ACCEPTED', 'DECLINED')),
    check ((answered_at is null) = (answer is null))
);
comment on table corps.invitation is 'fact: a volunteer is asked for one position; a no needs no reason and is counted by nobody';
create unique index invitation_once on corps.invitation (position, person);
create index invitation_person on corps.invitation (subdistrict, person, until);
create index invitation_proposal on corps.invitation (proposal);
call ext.tenant('corps.invitation', 'select, insert, update');
