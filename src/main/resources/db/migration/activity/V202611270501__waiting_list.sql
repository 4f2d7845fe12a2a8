-- Whoever comes when all is taken waits in order. A seat that comes free is held for the first of them until a moment, and counted as taken meanwhile.
create table activity.waiting (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    activity      uuid not null references activity.activity,
    position      uuid references activity.position,
    person        uuid not null references party.person,
    number        int not null check (number > 0),
    door          text not null default 'SELF' check (door in ('SELF', 'NEIGHBOUR', 'COMMITTEE', 'CONTRACTOR')),
    joined_at     timestamptz not null,
    offered_at    timestamptz,
    offered_until timestamptz,
    ended_at      timestamptz,
    ending        text check (ending in ('CONFIRMED', 'DECLINED', 'LAPSED', 'LEFT')),
    constraint offered_with_a_deadline check ((offered_at is null) = (offered_until is null) and offered_until > offered_at),
    constraint ended_somehow check ((ended_at is null) = (ending is null)),
    constraint only_an_offer_is_answered check (ending is null or (ending = 'LEFT') = (offered_at is null))
);
comment on table activity.waiting is 'fact: somebody waits for a seat of a position, or for a place without one; a free one was offered, and answered';
comment on column activity.waiting.number is 'given under the lock of the row that counts the seats, so that the line has one order';
create unique index waiting_once on activity.waiting (activity, person) where ended_at is null;
create unique index waiting_in_order on activity.waiting (activity, coalesce(position, activity), number);
create index waiting_line on activity.waiting (activity, number) where ended_at is null;
create index waiting_offers on activity.waiting (subdistrict, offered_until) where ended_at is null and offered_until is not null;
create index waiting_person on activity.waiting (person);
call ext.tenant('activity.waiting', 'select, insert, update');

-- From when and until when people sign up; open from the beginning and until the end where nothing is said.
alter table activity.activity
    add column sign_up_from  timestamptz,
    add column sign_up_until timestamptz,
    add constraint sign_up_window check (sign_up_from is null or sign_up_until is null or sign_up_from < sign_up_until);
