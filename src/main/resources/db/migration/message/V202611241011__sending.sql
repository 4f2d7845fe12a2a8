-- what happens to a message after it was written: when it is due, what the attempts said, and how it ended
alter table message.outbox
    add title       text not null default '',
    add person      uuid,
    add urgent      boolean not null default false,
    add due_at      timestamptz,
    add ends_at     timestamptz,
    add digest      boolean not null default false,
    add via         text,
    add trouble     text,
    add given_up_at timestamptz,
    add read_at     timestamptz,
    drop constraint outbox_channel_check,
    add constraint outbox_channel_check check (channel in ('SMS', 'MAIL', 'APP')),
    add constraint outbox_one_end check (sent_at is null or given_up_at is null),
    add constraint outbox_person_check check (channel <> 'APP' or person is not null);
comment on column message.outbox.person is 'whose list of messages it stands in, and whose digest it goes into; an opaque id';
comment on column message.outbox.via is 'the gateway that took it; DIGEST when it went out inside another message';

-- what was written before there was a sender must not reach anybody now: codes have ended, news is stale
update message.outbox set due_at = written_at, given_up_at = case when sent_at is null then written_at end,
       trouble = case when sent_at is null then 'written before there was a way out' end;
alter table message.outbox alter column due_at set not null;

create index outbox_due on message.outbox (subdistrict, urgent, due_at) where sent_at is null and given_up_at is null;
create index outbox_given_up on message.outbox (subdistrict, id desc) where given_up_at is not null;
create index outbox_person on message.outbox (subdistrict, person, id desc) where channel = 'APP';

create view message.published_unread with (security_invoker) as
    select subdistrict, person, id, written_at from message.outbox where channel = 'APP' and read_at is null and content <> '';
grant select on message.published_unread to yicai_app;
