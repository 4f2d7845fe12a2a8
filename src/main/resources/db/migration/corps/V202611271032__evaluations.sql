-- The fifth part of a record of service (民政部令第67号 art. 10): what others say about the quality of the service, and when. No level: the order names none.
create table corps.evaluation (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    person       uuid not null references party.person,
    evaluator    uuid not null references party.person check (evaluator <> person),
    organisation uuid not null references party.organisation,
    words        text not null,
    evaluated_on date not null,
    said_at      timestamptz not null,
    reply        text,
    replied_at   timestamptz,
    check ((reply is null) = (replied_at is null))
);
comment on table corps.evaluation is 'fact: a leader or whoever received the service says how it was; the volunteer reads it and may reply once; nobody else reads it';
create index evaluation_person on corps.evaluation (person);
create index evaluation_organisation on corps.evaluation (subdistrict, organisation);
create unique index evaluation_once on corps.evaluation (organisation, person, evaluated_on);
call ext.tenant('corps.evaluation', 'select, insert');
grant update (reply, replied_at) on corps.evaluation to yicai_app;
