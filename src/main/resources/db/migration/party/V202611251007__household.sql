-- The one calendar of questions: whoever wants to ask a household something, from whichever module, asks here first.
create table party.household_question (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    household   text not null check (char_length(household) = 22),
    shown       text not null,
    made_at     timestamptz not null,
    ended_at    timestamptz
);
comment on table party.household_question is 'fact: what one household is to be asked, open until every matter in it has its answer';
comment on column party.household_question.household is 'an HMAC of the telephone number, the person or the place: it tells households apart and says nothing else';
create unique index household_question_open on party.household_question (subdistrict, household) where ended_at is null;
call ext.tenant('party.household_question', 'select, insert, update');

create table party.household_item (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    question    uuid not null references party.household_question,
    kind        text not null,
    subject     uuid not null,
    said        text not null,
    done        text not null,
    reachable   boolean not null,
    from_day    date not null,
    asked_on    date,
    added_at    timestamptz not null,
    ended_at    timestamptz
);
comment on table party.household_item is 'part: one matter of a question; what was said and done is kept here until the answer, and emptied with it';
create unique index household_item_open on party.household_item (subdistrict, kind, subject) where ended_at is null;
create index household_item_question on party.household_item (question);
create index household_item_due on party.household_item (subdistrict, from_day) where ended_at is null and asked_on is null;
call ext.tenant('party.household_item', 'select, insert, update');

create table party.household_asking (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    household   text not null check (char_length(household) = 22),
    question    uuid references party.household_question,
    what        text not null,
    asked_on    date not null,
    asked_at    timestamptz not null,
    hash        bytea,
    ends_at     timestamptz,
    used_at     timestamptz,
    item        uuid references party.household_item,
    rated_at    timestamptz,
    check ((hash is null) = (ends_at is null)),
    constraint asked_once_a_week exclude using gist (subdistrict with =, household with =, daterange(asked_on, asked_on + 7) with &&)
);
comment on table party.household_asking is 'fact: a household was asked, whoever asked; never twice within seven days';
comment on column party.household_asking.hash is 'of the personal link, which itself is kept nowhere';
comment on column party.household_asking.item is 'the matter that the link answered with a yes or no: for an hour something may be added to it';
create unique index household_asking_hash on party.household_asking (hash) where hash is not null;
create index household_asking_latest on party.household_asking (subdistrict, asked_on desc);
create index household_asking_question on party.household_asking (question);
call ext.tenant('party.household_asking', 'select, insert, update');

create table party.household_rest (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    household   text not null,
    shown       text not null,
    since       timestamptz not null,
    noted_by    uuid references party.person,
    unique (subdistrict, household)
);
comment on table party.household_rest is 'fact: a household does not want to be asked any more';
call ext.tenant('party.household_rest', 'select, insert');

create table party.sms_reply (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    gateway_id  text not null unique,
    household   text not null,
    shown       text not null,
    words       text not null,
    taken       boolean not null,
    received_at timestamptz not null,
    read_at     timestamptz,
    read_by     uuid references party.person
);
comment on table party.sms_reply is 'log: what people wrote back by text message; the id of the gateway makes a second delivery nothing';
create index sms_reply_unread on party.sms_reply (subdistrict, id desc) where not taken and read_at is null;
create index sms_reply_household on party.sms_reply (household, received_at);
call ext.tenant('party.sms_reply', 'select, insert, update');

create view party.published_asking with (security_invoker) as
    select subdistrict, household, asked_on from party.household_asking;
create view party.published_rest with (security_invoker) as
    select subdistrict, household from party.household_rest;
grant select on party.published_asking, party.published_rest to yicai_app;
