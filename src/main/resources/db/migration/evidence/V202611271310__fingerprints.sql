create table evidence.fingerprint (
    photo       uuid primary key references evidence.photo,
    subdistrict uuid not null references place.subdistrict,
    number      bigint not null generated always as identity,
    engine      int not null,
    sketch      bytea not null,
    points      bytea not null,
    view        bytea not null
);
comment on table evidence.fingerprint is 'technical: what a photograph is found again by; drawn from its print, and drawn anew when lost';
comment on column evidence.fingerprint.engine is 'which edition of the drawing made it; another edition does not compare it';
comment on column evidence.fingerprint.sketch is 'about a thousand bytes that the index in memory is built from';
comment on column evidence.fingerprint.points is 'local features; read only for the few that the index names';
comment on column evidence.fingerprint.view is 'a small grey picture that blocks are compared on';
comment on column evidence.fingerprint.number is 'the order in which an index in memory takes them up; leaves the database nowhere else';
create index fingerprint_number on evidence.fingerprint (subdistrict, number);
call ext.tenant('evidence.fingerprint', 'select, insert, update, delete');
-- packed already: packing them again costs more than it saves
alter table evidence.fingerprint alter column points set storage external, alter column view set storage external;
