create table project.design_version (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    number      int not null check (number > 0),
    kind        text not null check (kind in ('DRAFTED', 'CHANGED', 'SUBMITTED')),
    content     jsonb not null,
    kept_by     uuid not null references party.person,
    kept_at     timestamptz not null,
    unique (project, number)
);
comment on table project.design_version is 'history: every wording of a design, field by field under the names of its form; entered in the journal with its design';
create index design_version_kept_by on project.design_version (kept_by);
call ext.tenant('project.design_version', 'select, insert');
