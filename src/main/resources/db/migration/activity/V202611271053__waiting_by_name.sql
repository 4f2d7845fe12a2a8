-- A list out of a chat group stands in line when all is taken: one row for each of its people. And somebody whose turn came but who lacked something hears of it once.
alter table activity.waiting alter column person drop not null;
alter table activity.waiting
    add column name       text,
    add column note       text not null default '',
    add column phone      text,
    add column entered_by uuid references party.person,
    add column passed_at  timestamptz,
    add constraint waiting_of_somebody check ((person is null) = (name is not null) and (person is null) = (entered_by is not null)),
    add constraint waiting_by_name_has_no_position check (person is not null or position is null);
comment on column activity.waiting.passed_at is 'when the turn came and the person was not ready for the position; told once';
