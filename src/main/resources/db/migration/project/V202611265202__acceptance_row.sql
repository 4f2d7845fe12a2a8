create table project.acceptance_row (
    acceptance  uuid not null references project.acceptance,
    position    int not null check (position >= 0),
    subdistrict uuid not null references place.subdistrict,
    deliverable uuid references project.deliverable,
    standard    text not null,
    promised    int check (promised >= 0),
    confirmed   int check (confirmed >= 0),
    activities  int not null default 0 check (activities >= 0),
    judgement   text not null check (judgement in ('MET', 'IN_PART')),
    words       text not null check (char_length(words) <= 300),
    primary key (acceptance, position),
    check ((position = 0) = (deliverable is null)),
    check (judgement = 'MET' or words <> '')
);
comment on table project.acceptance_row is 'part: how one standard of the contract was kept; entered in the journal with its acceptance';
create index acceptance_row_deliverable on project.acceptance_row (deliverable);
call ext.tenant('project.acceptance_row', 'select, insert');

create view project.published_acceptance_row with (security_invoker) as
    select a.subdistrict, a.milestone, r.position, d.name, r.standard, r.promised, r.confirmed, r.activities, r.judgement, r.words
      from project.acceptance_row r join project.acceptance a on a.id = r.acceptance left join project.deliverable d on d.id = r.deliverable;
grant select on project.published_acceptance_row to yicai_app;
