-- Whoever is on a photograph that everybody sees asks that they no longer do: one tap, no name.
create table activity.photo_ask (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    photo       uuid not null references activity.result_photo,
    about       text not null check (about in ('ME', 'CHILD', 'HEALTH')),
    hides       boolean not null,
    asked_at    timestamptz not null,
    closed      boolean,
    answered_by uuid references party.person,
    answered_at timestamptz,
    check (num_nonnulls(closed, answered_by, answered_at) in (0, 3))
);
comment on table activity.photo_ask is 'fact: somebody, of whom nothing is kept, asked that a photograph be closed to the public';
comment on column activity.photo_ask.hides is 'whether it is hidden until somebody has looked: a child or a matter of health, about which nobody has said before that it may stay';
create unique index photo_ask_open on activity.photo_ask (photo, about) where answered_at is null;
create index photo_ask_waiting on activity.photo_ask (subdistrict, asked_at) where answered_at is null;
call ext.tenant('activity.photo_ask', 'select, insert, update (closed, answered_by, answered_at)');

alter table activity.result_photo add column closed_because text check (closed_because in ('CONSENT', 'CHILD', 'HEALTH', 'PRIVATE', 'OTHER'));
comment on column activity.result_photo.closed_because is 'why it was closed to the public after it had been open';
grant update (closed_because) on activity.result_photo to yicai_app;

create or replace view activity.published_photo with (security_invoker) as
    select p.id, p.subdistrict, p.activity, a.project, a.holder, p.number, p.photo,
           p.open_to_all and not exists (select 1 from activity.photo_ask q where q.photo = p.id and q.hides and q.answered_at is null) as open_to_all, p.added_at,
           exists (select 1 from activity.photo_match m join activity.result_photo e on e.id = m.earlier where m.fresh = p.id and m.explained_at is null and e.removed_at is null) as held,
           p.open_to_all and exists (select 1 from activity.photo_ask q where q.photo = p.id and q.answered_at is null) as asked
      from activity.result_photo p join activity.activity a on a.id = p.activity where p.removed_at is null;
