create schema message;
grant usage on schema message to yicai_app;

create table message.outbox (
    id          uuid primary key,
    subdistrict uuid not null,
    channel     text not null check (channel in ('SMS', 'MAIL')),
    address     text not null,
    about       text not null,
    content     text not null,
    written_at  timestamptz not null,
    sent_at     timestamptz,
    attempts    int not null default 0
);
comment on table message.outbox is 'technical: messages to people, written with the fact they tell of, sent afterwards';
create index outbox_latest on message.outbox (subdistrict, id desc);
call ext.tenant('message.outbox', 'select, insert, update');
