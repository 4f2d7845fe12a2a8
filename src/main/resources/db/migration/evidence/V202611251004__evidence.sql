create schema evidence;
grant usage on schema evidence to yicai_app;

create table evidence.photo (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    year         int not null,
    kind         text not null check (kind in ('JPEG', 'PNG')),
    bytes        bigint not null check (bytes > 0),
    width        int not null check (width > 0),
    height       int not null check (height > 0),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    large_sha256 text not null check (large_sha256 ~ '^[0-9a-f]{64}$'),
    small_sha256 text not null check (small_sha256 ~ '^[0-9a-f]{64}$'),
    large_width  int not null,
    large_height int not null,
    taken_in_at  timestamptz not null,
    taken_in_by  uuid references party.person
);
comment on table evidence.photo is 'fact: a photograph as it came in, by the hash of the sealed original; its files lie in the home';
comment on column evidence.photo.year is 'the folder of the files; with the subdistrict and a hash it is their whole address';
comment on column evidence.photo.large_sha256 is 'the print that others see, drawn anew without metadata';
create index photo_sha256 on evidence.photo (subdistrict, sha256);
call ext.tenant('evidence.photo', 'select, insert');

create view evidence.published_photo with (security_invoker) as
    select id, subdistrict, year, large_sha256, small_sha256, large_width, large_height from evidence.photo;
grant select on evidence.published_photo to yicai_app;
