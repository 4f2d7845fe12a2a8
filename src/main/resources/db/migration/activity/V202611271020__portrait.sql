-- The face of whoever comes to a door, shown to those who are to open it.
create table activity.portrait (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    person      uuid not null references party.person,
    sealed      bytea,
    said        text not null default '',
    added_by    uuid not null references party.person,
    added_at    timestamptz not null,
    erased_at   timestamptz,
    check ((erased_at is null) = (sealed is not null)),
    check (added_by = person or said <> '')
);
comment on table activity.portrait is 'fact: a visitor lets households see his or her face; taken back means erased, not hidden';
comment on column activity.portrait.said is 'how the person agreed, when a leader added it for somebody beside them; "" when the person did it';
create unique index portrait_once on activity.portrait (subdistrict, person) where erased_at is null;
call ext.tenant('activity.portrait', 'select, insert, update');
