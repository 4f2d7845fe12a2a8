create table party.supplier_condition (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    organisation uuid not null references party.organisation,
    kind         text not null check (kind in ('CIVIL_LIABILITY', 'REPUTATION_AND_ACCOUNTS', 'EQUIPMENT_AND_SKILL', 'TAXES_AND_INSURANCE', 'NO_OFFENCE')),
    note         text not null check (char_length(note) <= 120),
    valid_until  date,
    kept_by      uuid not null references party.person,
    kept_at      timestamptz not null,
    unique (subdistrict, organisation, kind),
    check (note <> '' or valid_until is null)
);
comment on table party.supplier_condition is 'fact: which paper shows one of the five conditions of a supplier, and until when; an empty note was taken back';
create index supplier_condition_organisation on party.supplier_condition (organisation);
call ext.tenant('party.supplier_condition', 'select, insert, update');

create table party.rating (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    organisation uuid not null references party.organisation,
    level        int not null check (level between 1 and 5),
    rated_on     date not null,
    kept_by      uuid not null references party.person,
    kept_at      timestamptz not null,
    unique (subdistrict, organisation)
);
comment on table party.rating is 'fact: how many A the civil-affairs office gave a social organisation, and when';
create index rating_organisation on party.rating (organisation);
call ext.tenant('party.rating', 'select, insert, update');

create table party.responsibility (
    id            uuid primary key,
    subdistrict   uuid not null references place.subdistrict,
    organisation  uuid not null references party.organisation,
    name          text not null check (char_length(name) between 1 and 30),
    controlled_by uuid references party.organisation check (controlled_by <> organisation),
    controller    text not null check (char_length(controller) <= 80),
    kept_by       uuid not null references party.person,
    kept_at       timestamptz not null,
    unique (subdistrict, organisation),
    check (controlled_by is null or controller = '')
);
comment on table party.responsibility is 'fact: who is responsible for an organisation, and which other one controls or manages it, registered here or by name';
create index responsibility_organisation on party.responsibility (organisation);
create index responsibility_controlled_by on party.responsibility (controlled_by);
call ext.tenant('party.responsibility', 'select, insert, update');

-- What a purchaser asks of whoever may be chosen. Papers as "KIND=2027-03-01 KIND=".
create view party.published_supplier with (security_invoker) as
    select o.id, o.subdistrict, o.kind, o.name,
           coalesce((select string_agg(c.kind || '=' || coalesce(to_char(c.valid_until, 'YYYY-MM-DD'), ''), ' ' order by c.kind)
                       from party.supplier_condition c where c.organisation = o.id and c.note <> ''), '') as proofs,
           r.level, r.rated_on, coalesce(h.name, '') as responsible, h.controlled_by, coalesce(h.controller, '') as controller
      from party.organisation o left join party.rating r on r.organisation = o.id left join party.responsibility h on h.organisation = o.id;
grant select on party.published_supplier to yicai_app;
