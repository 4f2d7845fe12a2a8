create table need.photo (
    need          uuid not null references need.need,
    number        int not null check (number between 1 and 3),
    subdistrict   uuid not null references place.subdistrict,
    photo         uuid not null references evidence.photo,
    added_at      timestamptz not null,
    added_by      uuid references party.person,
    hidden_at     timestamptz,
    hidden_by     uuid references party.person,
    hidden_reason text,
    primary key (need, number),
    check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null))
);
comment on table need.photo is 'part: a photograph that came with a need, and whether a leader has hidden it from the public; entered in the journal under the need';
call ext.tenant('need.photo', 'select, insert, update');

-- Whose need it is, when somebody else wrote it down: read by the leaders only.
alter table need.need add column if not exists subject_name text;

create table need.paper_list (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    keyed_in_by uuid not null references party.person,
    keyed_in_at timestamptz not null,
    left_over   text not null
);
comment on table need.paper_list is 'fact: a list of paper that a committee or a leader keyed in';
comment on column need.paper_list.left_over is 'the rows that could not be taken yet, for whoever keyed it in to mend';
create index paper_list_latest on need.paper_list (keyed_in_by, id desc);
call ext.tenant('need.paper_list', 'select, insert, update');

create table need.paper_row (
    list        uuid not null references need.paper_list,
    hash        bytea not null,
    subdistrict uuid not null references place.subdistrict,
    line        int not null,
    need        uuid not null references need.need,
    primary key (list, hash)
);
comment on table need.paper_row is 'part: which row of a list of paper became which need, each once; entered in the journal under the need';
create index paper_row_hash on need.paper_row (subdistrict, hash);
call ext.tenant('need.paper_row', 'select, insert');

-- For finding what the same person said before.
create index need_phone on need.need (subdistrict, phone) where phone is not null;
