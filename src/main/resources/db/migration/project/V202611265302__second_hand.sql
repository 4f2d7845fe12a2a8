-- Who is related to another applicant is chosen with a reason (实施条例 art. 18); an individual waits for a second hand (财政部令第102号 art. 18).
alter table project.award
    add column related_reason text not null default '' check (char_length(related_reason) <= 300),
    add column stage text not null default 'RECORDED' check (stage in ('PROPOSED', 'RECORDED', 'TURNED_DOWN')),
    add column answered_by uuid references party.person,
    add column answered_at timestamptz,
    add column answer_reason text not null default '' check (char_length(answer_reason) <= 300),
    add check (answered_by <> awarded_by),
    add check ((answered_by is null) = (answered_at is null)),
    add check (stage <> 'PROPOSED' or answered_by is null),
    add check ((stage = 'TURNED_DOWN') = (answer_reason <> '')),
    drop constraint award_project_key;
comment on column project.award.stage is 'PROPOSED: waits for a second hand, so nobody is chosen yet; TURNED_DOWN: the second hand said no';
create unique index award_standing on project.award (project) where stage <> 'TURNED_DOWN';
create index award_project on project.award (project);
create index award_self_check on project.award (self_check);
grant update (stage, answered_by, answered_at, answer_reason) on project.award to yicai_app;

create or replace view project.published_awarded with (security_invoker) as
    select id, subdistrict, project, contractor, method, amount_fen, notice_link, coalesce(answered_at, awarded_at) as awarded_at from project.award where stage = 'RECORDED';
create view project.published_proposed with (security_invoker) as
    select a.subdistrict, a.project, p.title, a.awarded_by as proposed_by, a.awarded_at as at
      from project.award a join project.project p on p.id = a.project where a.stage = 'PROPOSED';
grant select on project.published_proposed to yicai_app;
