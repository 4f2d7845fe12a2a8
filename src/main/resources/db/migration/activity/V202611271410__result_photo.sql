-- Photographs beside what was done: at most three, none needed. One that was used before waits for an explanation.
create table activity.result_photo (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null references activity.activity,
    number      int not null check (number between 1 and 3),
    photo       uuid not null unique references evidence.photo,
    open_to_all boolean not null,
    added_by    uuid not null references party.person,
    added_at    timestamptz not null,
    removed_by  uuid references party.person,
    removed_at  timestamptz,
    check ((removed_by is null) = (removed_at is null))
);
comment on table activity.result_photo is 'fact: a photograph that the organiser put beside what was done; it belongs to one activity and raises no score';
comment on column activity.result_photo.open_to_all is 'whoever added it said that those who can be recognised agreed';
create unique index result_photo_place on activity.result_photo (activity, number) where removed_at is null;
call ext.tenant('activity.result_photo', 'select, insert, update (removed_by, removed_at)');

create table activity.photo_match (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    fresh        uuid not null references activity.result_photo,
    earlier      uuid not null references activity.result_photo check (earlier <> fresh),
    verdict      text not null check (verdict in ('SAME_PHOTO', 'ASK_A_HUMAN')),
    permille     int not null check (permille between 0 and 1000),
    columns      int not null check (columns >= 0),
    rows         int not null check (rows >= 0),
    agreeing     int[] not null,
    mirrored     boolean not null,
    same_file    boolean not null,
    found_at     timestamptz not null,
    explanation  text check (length(explanation) <= 300),
    explained_by uuid references party.person,
    explained_at timestamptz,
    check (num_nonnulls(explanation, explained_by, explained_at) in (0, 3)),
    unique (fresh, earlier)
);
comment on table activity.photo_match is 'fact: a photograph resembles one of another activity; with the explanation of whoever added it';
comment on column activity.photo_match.agreeing is 'the blocks of the earlier one that agree, row by row from the top left, beginning with 0';
create index photo_match_explained on activity.photo_match (subdistrict, explained_at) where explained_at is not null;
create index photo_match_earlier on activity.photo_match (earlier);
call ext.tenant('activity.photo_match', 'select, insert, update (explanation, explained_by, explained_at)');

-- What lies beside an activity. Held: it resembles one that is still there, and nobody said why; nobody else sees it.
create view activity.published_photo with (security_invoker) as
    select p.id, p.subdistrict, p.activity, a.project, a.holder, p.number, p.photo, p.open_to_all, p.added_at,
           exists (select 1 from activity.photo_match m join activity.result_photo e on e.id = m.earlier where m.fresh = p.id and m.explained_at is null and e.removed_at is null) as held
      from activity.result_photo p join activity.activity a on a.id = p.activity where p.removed_at is null;

-- What was explained: a question for somebody else to ask.
create view activity.published_reuse with (security_invoker) as
    select m.id, m.subdistrict, m.verdict, m.permille, m.same_file, m.mirrored, m.found_at, m.explanation, m.explained_at,
           f.activity, f.photo, fa.project, fa.holder, e.activity as earlier_activity, e.photo as earlier_photo, ea.project as earlier_project, ea.holder as earlier_holder
      from activity.photo_match m
      join activity.result_photo f on f.id = m.fresh join activity.activity fa on fa.id = f.activity
      join activity.result_photo e on e.id = m.earlier join activity.activity ea on ea.id = e.activity
     where m.explained_at is not null and f.removed_at is null;
grant select on activity.published_photo, activity.published_reuse to yicai_app;
