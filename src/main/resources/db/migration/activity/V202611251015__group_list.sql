-- A list out of a chat group: people who have no account sign up by the name they wrote there.
alter table activity.sign_up alter column person drop not null;
alter table activity.sign_up
    add column name   text,
    add column people int not null default 1 check (people between 1 and 50),
    add column note   text not null default '',
    add column phone  text,
    add column entered_by uuid references party.person,
    add constraint sign_up_of_somebody check ((person is null) = (name is not null) and (person is null) = (entered_by is not null)),
    add constraint sign_up_of_one check (person is null or people = 1 and phone is null),
    add constraint sign_up_by_name_has_no_position check (person is not null or position is null);
comment on column activity.sign_up.name is 'of somebody without an account, as it stood in the group; null when there is an account';
comment on column activity.sign_up.phone is 'only to say that it is called off';
create unique index sign_up_name_once on activity.sign_up (activity, lower(name)) where person is null and withdrawn_at is null;
