-- What a camera or a program wrote into a photograph, reduced to what may raise a question. No place: a position is not read.
create table evidence.signal (
    photo       uuid primary key references evidence.photo,
    subdistrict uuid not null references place.subdistrict,
    taken_at    timestamptz,
    software    text not null check (length(software) <= 60),
    camera      text not null check (camera ~ '^([0-9a-f]{32})?$'),
    manifest    boolean not null
);
comment on table evidence.signal is 'technical: weak signals beside a photograph; absence means nothing, for chat programs take them away';
comment on column evidence.signal.taken_at is 'the clock of the camera, read as the time of the installation; null when it says none';
comment on column evidence.signal.camera is 'the serial number under a secret key, only to be compared; "" when there is none';
comment on column evidence.signal.manifest is 'whether a C2PA manifest is there; nobody checked who signed it';
call ext.tenant('evidence.signal', 'select, insert');
create view evidence.published_signal with (security_invoker) as select photo, subdistrict, taken_at, software, camera, manifest from evidence.signal;
grant select on evidence.published_signal to yicai_app;
