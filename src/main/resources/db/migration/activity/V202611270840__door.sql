-- How it became known that somebody was there: also the code that changes, and the badge.
alter table activity.attendance drop constraint attendance_through_check;
alter table activity.attendance add constraint attendance_through_check check (through in ('CODE', 'ROTATING', 'BADGE', 'ROLL_CALL', 'WALK_IN', 'PAPER'));
-- Somebody who signed up by name out of a chat group is ticked off that list once.
alter table activity.attendance add column sign_up uuid references activity.sign_up;
create unique index attendance_sign_up on activity.attendance (sign_up) where sign_up is not null;

create table activity.leaving (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    attendance  uuid not null unique references activity.attendance,
    left_at     timestamptz not null,
    through     text not null check (through in ('SELF', 'BADGE', 'ROLL_CALL', 'PAPER')),
    noted_by    uuid not null references party.person
);
comment on table activity.leaving is 'fact: somebody who was there left; without it nobody knows when, and nothing is assumed';
call ext.tenant('activity.leaving', 'select, insert');

create table activity.entry (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null references activity.activity,
    key         uuid not null,
    sent_by     uuid not null references party.person,
    kind        text not null check (kind in ('IN', 'OUT')),
    about       uuid,
    name        text not null default '',
    capacity    text not null check (capacity in ('RESIDENT', 'VOLUNTEER')),
    tapped_at   timestamptz not null,
    received_at timestamptz not null,
    rule        text,
    attendance  uuid references activity.attendance,
    looked_by   uuid references party.person check (looked_by <> sent_by),
    looked_at   timestamptz,
    counts      boolean,
    constraint entry_once unique (subdistrict, sent_by, key),
    constraint looked_at_by_somebody check ((looked_by is null) = (looked_at is null) and (looked_by is null) = (counts is null))
);
comment on table activity.entry is 'fact: a tap at the door that a phone kept and sent; key is made by the phone, so that what arrives twice counts once';
comment on column activity.entry.about is 'the row of the roll call; null for the sender';
comment on column activity.entry.rule is 'why somebody on duty looks at it; null when it counted at once';
create index entry_to_look_at on activity.entry (activity) where rule is not null and looked_at is null;
call ext.tenant('activity.entry', 'select, insert, update (rule, attendance, looked_by, looked_at, counts)');

create table activity.code_try (
    activity    uuid not null references activity.activity,
    person      uuid not null references party.person,
    subdistrict uuid not null references place.subdistrict,
    wrong       int not null,
    primary key (activity, person)
);
comment on table activity.code_try is 'technical: wrong codes of one person at one door; ten close this way in';
call ext.tenant('activity.code_try', 'select, insert, update');

-- A badge is shown on the phone or printed; a new one ends the old one.
create table activity.badge (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    code        text not null unique,
    made_at     timestamptz not null,
    ended_at    timestamptz
);
comment on table activity.badge is 'fact: somebody has a badge by which people on duty check them in';
create unique index badge_once on activity.badge (subdistrict, person) where ended_at is null;
call ext.tenant('activity.badge', 'select, insert, update (ended_at)');

create or replace view activity.published_attendance with (security_invoker) as
    select t.id, t.subdistrict, t.activity, t.person, t.capacity, t.code, t.checked_in_at,
           exists (select 1 from activity.opinion o where o.attendance = t.id) as answered, t.through,
           (select l.left_at from activity.leaving l where l.attendance = t.id) as left_at
      from activity.attendance t;
