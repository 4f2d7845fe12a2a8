alter table project.project add column advice_until date;
comment on column project.project.advice_until is 'until when the committee advises on what lands; until then, and before it lands, it asks nothing of anybody here';

create table project.advice (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    project      uuid not null references project.project,
    person       uuid not null references party.person,
    constituency text not null check (constituency in ('COMMUNITY_WORKER', 'SOCIAL_ORGANISATION_HEAD', 'CORE_VOLUNTEER', 'RESIDENT')),
    stance       text not null check (stance in ('WELCOME', 'CONCERN', 'UNNEEDED')),
    words        text not null check (char_length(words) between 1 and 300),
    given_at     timestamptz not null,
    unique (project, person)
);
comment on table project.advice is 'fact: what a member of the committee says about a service that lands from above';
create index advice_person on project.advice (person);
call ext.tenant('project.advice', 'select, insert');

create view project.published_advice with (security_invoker) as
    select id, subdistrict, project, constituency, stance, words, given_at from project.advice;
create view project.published_landing with (security_invoker) as
    select p.id, p.subdistrict, p.title, p.advice_until, p.lands_from from project.project p where p.stage = 'LANDED';
grant select on project.published_advice, project.published_landing to yicai_app;
