create table project.linked_wish (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    offer       uuid not null references need.offer,
    linked_by   uuid not null references party.person,
    linked_at   timestamptz not null,
    unique (project, offer)
);
comment on table project.linked_wish is 'fact: what neighbours wish to do themselves, linked to the design that makes room for it, to the end';
create index linked_wish_offer on project.linked_wish (offer);
create index linked_wish_linked_by on project.linked_wish (linked_by);
call ext.tenant('project.linked_wish', 'select, insert');
