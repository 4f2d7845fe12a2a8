create table project.farewell (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null unique references project.project,
    next_step   text not null check (char_length(next_step) between 1 and 120),
    ends_on     date not null,
    told        int not null check (told >= 0),
    told_by     uuid not null references party.person,
    told_at     timestamptz not null
);
comment on table project.farewell is 'fact: those who use a service again and again were told that it ends, and what comes next';
create index farewell_told_by on project.farewell (told_by);
call ext.tenant('project.farewell', 'select, insert');

create view project.published_farewell with (security_invoker) as
    select subdistrict, project, next_step, ends_on, told, told_at from project.farewell;
-- What ends soon and whose people have not been told.
create view project.published_ending_soon with (security_invoker) as
    select p.id, p.subdistrict, p.title, p.contractor, coalesce(k.ends_on, p.lands_until) as ends_on
      from project.project p left join project.contract k on k.project = p.id
     where p.stage in ('CONTRACTED', 'LANDED') and not exists (select 1 from project.farewell f where f.project = p.id);
grant select on project.published_farewell, project.published_ending_soon to yicai_app;
