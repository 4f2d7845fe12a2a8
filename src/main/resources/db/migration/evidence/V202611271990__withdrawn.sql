-- A photograph that was taken away again from where it was shown.
create table evidence.withdrawn (
    photo        uuid primary key references evidence.photo,
    subdistrict  uuid not null references place.subdistrict,
    withdrawn_at timestamptz not null,
    prints_gone  timestamptz
);
comment on table evidence.withdrawn is 'part: this photograph is shown nowhere any more; entered in the journal by whoever showed it';
comment on column evidence.withdrawn.prints_gone is 'when what others saw of it was removed; the sealed original stays';
create index withdrawn_waiting on evidence.withdrawn (subdistrict, withdrawn_at) where prints_gone is null;
call ext.tenant('evidence.withdrawn', 'select, insert, update (prints_gone)');

-- A file is looked up by any of its three hashes, to find those without a row.
create index photo_large on evidence.photo (subdistrict, large_sha256);
create index photo_small on evidence.photo (subdistrict, small_sha256);
