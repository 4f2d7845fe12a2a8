-- One paper counts once: the number of an invoice stands behind one payment or one expense of the subdistrict, or behind named parts of it.
create table project.invoice (
    subdistrict uuid not null references place.subdistrict,
    number      text not null check (number ~ '^[0-9]{18}$|^[0-9]{20}$'),
    split       boolean not null,
    total_fen   bigint check (total_fen > 0),
    primary key (subdistrict, number),
    unique (subdistrict, number, split),
    check (split = (total_fen is not null))
);
comment on table project.invoice is 'register: an invoice 发票 that stands behind money, by its number: 20 digits, or a code of 10 or 12 and 8 digits; split ones say what is on the paper in all';
call ext.tenant('project.invoice', 'select, insert, delete');
-- whoever adds a part takes the row first
grant update (total_fen) on project.invoice to yicai_app;

create table project.receipt (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    kind        text not null check (kind in ('MILESTONE', 'ADVANCE', 'HELD', 'EXIT', 'EXPENSE')),
    subject     uuid not null unique,
    project     uuid references project.project,
    activity    uuid,
    payee       uuid not null,
    fen         bigint not null check (fen > 0),
    words       text not null check (char_length(words) between 1 and 100),
    number      text,
    part        boolean not null,
    used_by     uuid not null references party.person,
    used_at     timestamptz not null,
    foreign key (subdistrict, number, part) references project.invoice (subdistrict, number, split),
    check (number is not null or not part)
);
comment on table project.receipt is 'fact: the paper behind one payment or expense; without a number the words say why. Payments and expenses from before have none';
create unique index receipt_whole on project.receipt (subdistrict, number) where not part;
create index receipt_number on project.receipt (subdistrict, number) where number is not null;
create index receipt_project on project.receipt (project) where project is not null;
create index receipt_used_by on project.receipt (used_by);
call ext.tenant('project.receipt', 'select, insert, delete');

create view project.published_receipt with (security_invoker) as
    select id, subdistrict, kind, subject, project, activity, payee, fen, number, part, used_at from project.receipt;
comment on view project.published_receipt is 'no words: they may name somebody';
grant select on project.published_receipt to yicai_app;
