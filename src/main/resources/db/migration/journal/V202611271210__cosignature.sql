create table journal.cosignature (
    subdistrict uuid not null,
    year        int not null,
    size        bigint not null check (size >= 0),
    witness     text not null check (length(witness) between 1 and 255),
    key_id      int not null,
    line        text not null check (length(line) <= 16384),
    at          timestamptz not null,
    primary key (subdistrict, year, size, witness, key_id)
);
comment on table journal.cosignature is 'log: who else signed which checkpoint, and when by their own clock; each line was verified before it was stored';
call ext.tenant('journal.cosignature', 'select, insert');

create view journal.published_cosignature with (security_invoker) as
    select subdistrict, year, size, witness, key_id, at from journal.cosignature;
grant select on journal.published_cosignature to yicai_app;
