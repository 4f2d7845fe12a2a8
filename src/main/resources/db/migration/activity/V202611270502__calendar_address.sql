-- The secret address of somebody's own activities for a calendar programme. The address is signed, so no secret lies here; a new one ends the old one.
create table activity.calendar_address (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    made_at     timestamptz not null,
    ended_at    timestamptz
);
comment on table activity.calendar_address is 'fact: somebody lets a calendar programme read what they signed up for';
create unique index calendar_address_once on activity.calendar_address (subdistrict, person) where ended_at is null;
call ext.tenant('activity.calendar_address', 'select, insert, update');
