create table journal.log (
    subdistrict uuid not null,
    year        int not null,
    slug        text check (slug ~ '^[a-z0-9-]{1,60}$'),
    origin      text unique,
    primary key (subdistrict, year),
    unique (slug, year),
    check ((slug is null) = (origin is null))
);
comment on table journal.log is 'technical: under which name each log stands for ever; names nobody, so that files are found without a scope';
grant select, insert on journal.log to yicai_app;
grant update (slug, origin) on journal.log to yicai_app;
-- logs from before there were signatures wait for their name and their first checkpoint
insert into journal.log (subdistrict, year) select subdistrict, year from journal.head where size > 0;

create table journal.checkpoint (
    subdistrict uuid not null,
    year        int not null,
    size        bigint not null check (size > 0),
    root        bytea not null check (octet_length(root) = 32),
    note        text not null,
    cosigned    int not null,
    at          timestamptz not null,
    primary key (subdistrict, year, size)
);
comment on table journal.checkpoint is 'log: what was signed, one for each batch; only cosignatures are added later';
create index checkpoint_cosigned on journal.checkpoint (subdistrict, year, size) where cosigned > 0;
call ext.tenant('journal.checkpoint', 'select, insert');
grant update (note, cosigned) on journal.checkpoint to yicai_app;

-- whoever holds a receipt knows the leaf hash and nothing else
create index entry_leaf on journal.entry using hash (leaf);
