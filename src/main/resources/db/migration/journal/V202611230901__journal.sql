create schema journal;
grant usage on schema journal to yicai_app;

create table journal.entry (
    id          uuid primary key,
    subdistrict uuid not null,
    year        int not null,
    module      text not null,
    type        text not null,
    subject     uuid not null,
    at          timestamptz not null,
    bytes       bytea not null,
    leaf        bytea not null check (octet_length(leaf) = 32)
);
comment on table journal.entry is 'log: one canonical entry per fact that counts; never changed, never deleted';
create index entry_subject on journal.entry (subject, id);
create index entry_module on journal.entry (subdistrict, module, type);
call ext.tenant('journal.entry', 'select, insert');

create table journal.body (
    entry       uuid primary key references journal.entry,
    subdistrict uuid not null,
    salt        bytea not null check (octet_length(salt) = 32),
    content     text not null
);
comment on table journal.body is 'log: what an entry commits to; may be erased on request, the entry stays';
call ext.tenant('journal.body', 'select, insert, delete');

create table journal.waiting (
    entry       uuid primary key references journal.entry,
    subdistrict uuid not null,
    year        int not null
);
comment on table journal.waiting is 'technical: entries that have no index yet; names nothing but ids, so the sequencer sees all of them';
grant select, insert, delete on journal.waiting to yicai_app;

create table journal.leaf (
    subdistrict uuid not null,
    year        int not null,
    index       bigint not null check (index >= 0),
    entry       uuid not null unique references journal.entry,
    hash        bytea not null check (octet_length(hash) = 32),
    primary key (subdistrict, year, index)
);
comment on table journal.leaf is 'log: the tree, one leaf per entry, without gaps';
call ext.tenant('journal.leaf', 'select, insert');

create table journal.head (
    subdistrict uuid not null,
    year        int not null,
    size        bigint not null,
    root        bytea not null,
    frontier    bytea not null,
    at          timestamptz not null,
    primary key (subdistrict, year)
);
comment on table journal.head is 'log: size and root of each tree, with the hashes of its complete subtrees for the next append';
call ext.tenant('journal.head', 'select, insert, update');

create view journal.published_entry with (security_invoker) as
    select e.subdistrict, e.year, e.module, e.type, e.subject, e.at, e.leaf, l.index
      from journal.entry e left join journal.leaf l on l.entry = e.id;
grant select on journal.published_entry to yicai_app;

create view journal.published_head with (security_invoker) as
    select subdistrict, year, size, root, at from journal.head;
grant select on journal.published_head to yicai_app;
