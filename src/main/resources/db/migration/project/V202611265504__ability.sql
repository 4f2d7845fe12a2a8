create table project.ability (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    position    int not null,
    kind        text not null check (kind in ('VOLUNTEERS', 'LEADERS', 'OWN_GROUP', 'MATERIALS')),
    quantity    int not null check (quantity > 0),
    unit        text not null check (unit in ('PERSON', 'TEAM', 'SET')),
    unique (project, position)
);
comment on table project.ability is 'part: what residents will be able to do themselves afterwards, in numbers; entered in the journal with its design';
call ext.tenant('project.ability', 'select, insert, update, delete');
alter table project.project add column able_reason text not null default '';
comment on column project.project.able_reason is 'why nobody will be able to do it afterwards; "" for those who set themselves a number, and for what is older than the question';

create view project.published_ability with (security_invoker) as
    select subdistrict, project, position, kind, quantity, unit from project.ability;
create or replace view project.published_design with (security_invoker) as
    select id, subdistrict, nature, able_reason from project.project where stage <> 'DRAFT';
grant select on project.published_ability to yicai_app;
