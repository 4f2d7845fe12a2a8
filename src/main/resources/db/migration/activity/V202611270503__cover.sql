-- A seat is empty and nobody waits: volunteers are asked, the least recently asked first, so that it is not always the same few.
create table activity.cover_ask (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null references activity.activity,
    position    uuid not null references activity.position,
    person      uuid not null references party.person,
    asked_by    uuid not null references party.person,
    asked_at    timestamptz not null
);
comment on table activity.cover_ask is 'fact: a volunteer was asked whether to take a seat; silence is an answer and is counted by nobody';
create unique index cover_ask_once on activity.cover_ask (activity, person);
create index cover_ask_last on activity.cover_ask (subdistrict, person, asked_at);
call ext.tenant('activity.cover_ask', 'select, insert');
