create table project.design_comment (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null references project.project,
    speaker     text not null check (speaker in ('COMMUNITY_WORKER', 'SOCIAL_ORGANISATION_HEAD', 'CORE_VOLUNTEER', 'RESIDENT', 'RESIDENTS_COMMITTEE', 'OFFICE')),
    about       text not null,
    words       text not null check (char_length(words) between 1 and 300),
    written_by  uuid not null references party.person,
    written_at  timestamptz not null,
    changed_at  timestamptz,
    reply       text check (reply in ('TAKEN_UP', 'ANSWERED')),
    reply_words text check (char_length(reply_words) <= 300),
    answered_by uuid references party.person,
    answered_at timestamptz,
    check ((reply is null) = (answered_at is null) and (reply is null) = (answered_by is null) and (reply is null) = (reply_words is null)),
    check (reply is distinct from 'ANSWERED' or reply_words <> '')
);
comment on table project.design_comment is 'fact: what somebody says of a design before the committee has decided, for whom, and what the drafter answers';
comment on column project.design_comment.about is 'the deliverable as it was called then; "" for the design as a whole';
create index design_comment_project on project.design_comment (project);
create index design_comment_written_by on project.design_comment (written_by);
create index design_comment_answered_by on project.design_comment (answered_by);
call ext.tenant('project.design_comment', 'select, insert, update');

create view project.published_unanswered with (security_invoker) as
    select p.id, p.subdistrict, p.title, count(*) as comments, min(c.written_at) as at
      from project.design_comment c join project.project p on p.id = c.project
     where c.answered_at is null and p.stage in ('DRAFT', 'IN_REVIEW', 'RETURNED') group by p.id, p.subdistrict, p.title;
grant select on project.published_unanswered to yicai_app;
