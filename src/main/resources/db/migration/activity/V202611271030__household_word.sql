-- A visit may be planned for a deliverable; it counts when the household says that it was so.
alter table activity.visit add column deliverable uuid references project.deliverable,
    add constraint deliverable_of_a_project check (deliverable is null or project is not null);
create index visit_deliverable on activity.visit (deliverable) where deliverable is not null;
create index visit_project on activity.visit (project) where deliverable is not null;
create index visit_over on activity.visit (subdistrict, out_at) where out_at is not null;

create table activity.visit_word (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    visit       uuid not null unique references activity.visit,
    was_so      boolean not null,
    quantity    int not null check (quantity >= 0 and (was_so or quantity = 0)),
    words       text not null,
    spoken_by   uuid references party.person,
    said_at     timestamptz not null
);
comment on table activity.visit_word is 'fact: what the household says about a visit that is over; one answer, never changed';
comment on column activity.visit_word.spoken_by is 'who rang up and noted the answer; null when the household spoke on its own link';
comment on column activity.visit_word.quantity is 'what it adds to the deliverable of the visit; 0 when it has none, or when this household was counted before';
call ext.tenant('activity.visit_word', 'select, insert');

-- Whoever went there never speaks for the household, not even past the pages.
create function activity.visitor_never_answers() returns trigger language plpgsql set search_path = ext as $$
begin
    if exists (select 1 from activity.visitor x where x.visit = new.visit and x.person = new.spoken_by) then
        raise exception 'a visitor does not answer for the household' using errcode = 'check_violation', constraint = 'visitor_never_answers', schema = 'activity', table = 'visit_word';
    end if;
    return new;
end $$;
create trigger another_hand before insert on activity.visit_word for each row when (new.spoken_by is not null) execute function activity.visitor_never_answers();

-- Without names, words and doors: who was visited is nobody's business here.
create view activity.published_visit with (security_invoker) as
    select v.id, v.subdistrict, v.project, v.deliverable, v.provider, v.confidential, v.in_at, v.out_at, w.was_so, w.quantity, w.said_at
      from activity.visit v left join activity.visit_word w on w.visit = v.id;

-- All that counts for a deliverable, however it was delivered.
create view activity.published_delivered with (security_invoker) as
    select id, subdistrict, project, deliverable, starts_at, quantity, recorded_at from activity.published_confirmed where deliverable is not null
    union all
    select v.id, v.subdistrict, v.project, v.deliverable, v.in_at, w.quantity, w.said_at
      from activity.visit v join activity.visit_word w on w.visit = v.id where v.deliverable is not null and w.quantity > 0;
grant select on activity.published_visit, activity.published_delivered to yicai_app;
