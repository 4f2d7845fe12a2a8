-- What was changed of an open activity, old and new; whoever signed up is asked anew, and those whom a rule keeps away from the new plan answer until a moment.
create table activity.change (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null references activity.activity,
    differences jsonb not null,
    changed_by  uuid not null references party.person,
    changed_at  timestamptz not null
);
comment on table activity.change is 'fact: an activity was changed after it was public; the number of changes tells two editors apart';
create index change_activity on activity.change (activity, id);
call ext.tenant('activity.change', 'select, insert');

create table activity.still_coming (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    change        uuid not null references activity.change,
    sign_up       uuid not null references activity.sign_up,
    rule          text,
    hindrance     text,
    hindrance_arg text,
    until         timestamptz,
    answered_at   timestamptz,
    answer        text check (answer in ('CAN', 'LAPSED', 'SUPERSEDED')),
    constraint rule_with_its_sentence check ((rule is null) = (hindrance is null)),
    constraint answered_somehow check ((answered_at is null) = (answer is null))
);
comment on table activity.still_coming is 'part: of a change: somebody who had signed up is asked whether it still suits; with the rule that is now in the way, and until when the place is kept';
create unique index still_coming_open on activity.still_coming (sign_up) where answered_at is null;
create index still_coming_late on activity.still_coming (subdistrict, until) where answered_at is null and until is not null;
call ext.tenant('activity.still_coming', 'select, insert');
grant update (answered_at, answer) on activity.still_coming to yicai_app;
