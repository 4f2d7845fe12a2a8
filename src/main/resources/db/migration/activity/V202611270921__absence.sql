-- Somebody had a seat and did not come: a named person says so, the volunteer is told and may answer, and a mistake is taken back for all to see. Nothing follows by itself.
create table activity.absence (
    id                 uuid primary key,
    subdistrict        uuid not null references place.subdistrict,
    activity           uuid not null references activity.activity,
    sign_up            uuid not null unique references activity.sign_up,
    person             uuid not null references party.person,
    words              text not null,
    noted_by           uuid not null references party.person check (noted_by <> person),
    noted_at           timestamptz not null,
    answer             text,
    answered_at        timestamptz,
    taken_back_by      uuid references party.person,
    taken_back_at      timestamptz,
    taken_back_because text,
    constraint answered_when check ((answer is null) = (answered_at is null)),
    constraint taken_back_whole check ((taken_back_by is null) = (taken_back_at is null) and (taken_back_by is null) = (taken_back_because is null))
);
comment on table activity.absence is 'fact: somebody on duty says that a volunteer did not come, and what the volunteer says to it';
create index absence_person on activity.absence (subdistrict, person);
create index absence_activity on activity.absence (activity);
call ext.tenant('activity.absence', 'select, insert');
grant update (answer, answered_at, taken_back_by, taken_back_at, taken_back_because) on activity.absence to yicai_app;
