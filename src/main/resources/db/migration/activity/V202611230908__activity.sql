create schema activity;
grant usage on schema activity to yicai_app;

create table activity.activity (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    deliverable uuid not null references project.deliverable,
    contractor  uuid not null references party.organisation,
    title       text not null,
    words       text not null,
    risk_notice text not null,
    community   uuid not null references place.community,
    venue       text not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    places      int not null check (places > 0),
    taken       int not null default 0,
    code        text not null,
    planned_by  uuid not null references party.person,
    planned_at  timestamptz not null,
    cancelled_at timestamptz,
    cancelled_because text,
    constraint places_never_oversold check (taken between 0 and places)
);
comment on table activity.activity is 'fact: one occasion of a service, for exactly one deliverable';
create index activity_soon on activity.activity (subdistrict, starts_at);
create index activity_deliverable on activity.activity (deliverable);
create index activity_project on activity.activity (project);
call ext.tenant('activity.activity', 'select, insert, update');

create table activity.position (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null references activity.activity,
    name        text not null,
    duty        text not null,
    seats       int not null check (seats > 0),
    taken       int not null default 0,
    constraint seats_never_oversold check (taken between 0 and seats),
    unique (activity, name)
);
comment on table activity.position is 'fact: what volunteers are needed for, and how many';
call ext.tenant('activity.position', 'select, insert, update');

create table activity.sign_up (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    activity     uuid not null references activity.activity,
    position     uuid references activity.position,
    person       uuid not null references party.person,
    signed_at    timestamptz not null,
    withdrawn_at timestamptz
);
comment on table activity.sign_up is 'fact: somebody wants to come: a volunteer for a position, a resident without one';
create unique index sign_up_once on activity.sign_up (activity, person) where withdrawn_at is null;
create index sign_up_person on activity.sign_up (person);
call ext.tenant('activity.sign_up', 'select, insert, update');

create table activity.attendance (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    activity      uuid not null references activity.activity,
    person        uuid references party.person,
    name          text not null,
    capacity      text not null check (capacity in ('RESIDENT', 'VOLUNTEER')),
    through       text not null check (through in ('CODE', 'ROLL_CALL', 'WALK_IN', 'PAPER')),
    door          text not null check (door in ('SELF', 'NEIGHBOUR', 'COMMITTEE', 'CONTRACTOR')),
    code          text not null unique,
    checked_in_at timestamptz not null,
    checked_in_by uuid references party.person
);
comment on table activity.attendance is 'fact: somebody was there; the code lets the person answer without an account';
create unique index attendance_once on activity.attendance (activity, person) where person is not null;
create index attendance_activity on activity.attendance (activity);
create index attendance_person on activity.attendance (person) where person is not null;
call ext.tenant('activity.attendance', 'select, insert');

create table activity.result (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null unique references activity.activity,
    quantity    int not null check (quantity > 0),
    words       text not null,
    recorded_by uuid not null references party.person,
    recorded_at timestamptz not null
);
comment on table activity.result is 'fact: what the contractor says was done; counts only when somebody who was there confirms it';
call ext.tenant('activity.result', 'select, insert');

create table activity.opinion (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    attendance   uuid not null unique references activity.attendance,
    was_there    boolean not null,
    rating       int check (rating between 1 and 5),
    asked_to_pay boolean not null,
    words        text not null,
    given_at     timestamptz not null,
    entered_by   uuid references party.person,
    check (was_there = (rating is not null))
);
comment on table activity.opinion is 'fact: one answer of one person who was there: confirms, rates, and is the opinion at acceptance';
call ext.tenant('activity.opinion', 'select, insert');

create view activity.published_activity with (security_invoker) as
    select a.id, a.subdistrict, a.project, a.deliverable, a.title, a.words, a.community, a.venue, a.starts_at, a.ends_at, a.places, a.cancelled_at,
           r.quantity, r.words as result, r.recorded_at,
           (select count(*) from activity.attendance t where t.activity = a.id and t.capacity = 'RESIDENT') as served,
           (select count(*) from activity.attendance t where t.activity = a.id and t.capacity = 'VOLUNTEER') as volunteers,
           o.confirmations, o.denials, o.rated, o.rating_sum, o.asked_to_pay,
           r.quantity is not null and o.confirmations > 0 and a.cancelled_at is null as counts, a.taken,
           (select coalesce(sum(n.seats - n.taken), 0) from activity.position n where n.activity = a.id) as open_seats
      from activity.activity a
      left join activity.result r on r.activity = a.id
      left join lateral (
          select count(*) filter (where p.was_there) as confirmations, count(*) filter (where not p.was_there) as denials,
                 count(p.rating) filter (where t.capacity = 'RESIDENT') as rated, coalesce(sum(p.rating) filter (where t.capacity = 'RESIDENT'), 0) as rating_sum,
                 count(*) filter (where p.asked_to_pay) as asked_to_pay
            from activity.attendance t join activity.opinion p on p.attendance = t.id where t.activity = a.id) o on true;
grant select on activity.published_activity to yicai_app;

-- Who was there, for showing people where their own word is still missing.
create view activity.published_attendance with (security_invoker) as
    select t.id, t.subdistrict, t.activity, t.person, t.capacity, t.code, t.checked_in_at,
           exists (select 1 from activity.opinion o where o.attendance = t.id) as answered
      from activity.attendance t;
grant select on activity.published_attendance to yicai_app;
