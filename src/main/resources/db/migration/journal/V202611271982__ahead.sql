create table journal.ahead (
    id              uuid primary key,
    subdistrict     uuid not null,
    year            int not null,
    witness         text not null check (length(witness) between 1 and 255),
    size            bigint not null check (size >= 0),
    told_at         timestamptz not null,
    acknowledged_at timestamptz,
    reason          text check (length(reason) between 1 and 200),
    unique (subdistrict, year, witness, size),
    check ((acknowledged_at is null) = (reason is null))
);
comment on table journal.ahead is 'fact: a witness saw more of a log, or another one, than the database has; nothing is signed until an operator has said that he knows';
call ext.tenant('journal.ahead', 'select, insert, update');
