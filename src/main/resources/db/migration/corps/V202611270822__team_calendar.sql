-- The secret address of a team's shifts for calendar programmes. It is signed, so no secret lies here; a new one ends the old one.
create table corps.team_calendar (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    team        uuid not null references party.organisation,
    made_at     timestamptz not null,
    ended_at    timestamptz
);
comment on table corps.team_calendar is 'fact: a team lets calendar programmes read where its members serve, without names';
create unique index team_calendar_once on corps.team_calendar (subdistrict, team) where ended_at is null;
call ext.tenant('corps.team_calendar', 'select, insert, update');
