create schema council;
grant usage on schema council to yicai_app;

create table council.seat (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    constituency text not null check (constituency in ('COMMUNITY_WORKER', 'SOCIAL_ORGANISATION_HEAD', 'CORE_VOLUNTEER', 'RESIDENT')),
    person       uuid not null references party.person,
    convener     boolean not null,
    filled_by    text not null check (filled_by in ('ELECTION', 'NOMINATION', 'LOT')),
    from_day     date not null,
    until_day    date not null,
    exclude using gist (subdistrict with =, person with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table council.seat is 'fact: a seat of the guidance and coordination committee, by constituency, with its term';
call ext.tenant('council.seat', 'select, insert, update');

create table council.session (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    number       int not null,
    held_on      date not null,
    venue        text not null,
    called_by    uuid not null references party.person,
    called_at    timestamptz not null,
    closed_at    timestamptz,
    unique (subdistrict, number)
);
comment on table council.session is 'fact: a meeting of the committee';
call ext.tenant('council.session', 'select, insert, update');

create table council.presence (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    session     uuid not null references council.session,
    seat        uuid not null references council.seat,
    noted_at    timestamptz not null,
    unique (session, seat)
);
comment on table council.presence is 'fact: who was there, by seat';
call ext.tenant('council.presence', 'select, insert');

create table council.item (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    session      uuid references council.session,
    subject      uuid not null,
    round        int not null,
    branch       text not null,
    title        text not null,
    paper        text not null check (char_length(paper) <= 600),
    link         text not null,
    submitted_by uuid not null references party.person,
    submitted_at timestamptz not null,
    conclusion   text check (conclusion in ('PASSED', 'RETURNED')),
    concluded_at timestamptz,
    concluded_by uuid references party.person,
    reason       text,
    reopened_because text,
    unique (subdistrict, subject, round),
    check ((conclusion is null) = (concluded_at is null))
);
comment on table council.item is 'fact: a matter before the committee and what came of it';
create index item_session on council.item (session);
create index item_open on council.item (subdistrict, submitted_at) where conclusion is null;
call ext.tenant('council.item', 'select, insert, update');

create table council.recusal (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    item        uuid not null references council.item,
    seat        uuid not null references council.seat,
    kind        text not null check (kind in ('DECLARED', 'COMPUTED')),
    reason      text not null,
    noted_at    timestamptz not null,
    unique (item, seat)
);
comment on table council.recusal is 'fact: a member who takes no part in a matter, and why';
call ext.tenant('council.recusal', 'select, insert');

create table council.vote (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    item        uuid not null references council.item,
    seat        uuid not null references council.seat,
    choice      text not null check (choice in ('AGREE', 'RETURN', 'ABSTAIN')),
    reason      text not null,
    cast_at     timestamptz not null,
    unique (item, seat)
);
comment on table council.vote is 'fact: one vote of one seat with its reason';
call ext.tenant('council.vote', 'select, insert');

create view council.published_item with (security_invoker) as
    select i.id, i.subdistrict, i.subject, i.round, i.title, i.paper, i.submitted_at, i.conclusion, i.concluded_at, i.reason, s.number as session_number, s.held_on,
           t.agree, t.return, t.abstain, (select count(*) from council.recusal r where r.item = i.id) as recused,
           i.branch, i.session
      from council.item i
      left join council.session s on s.id = i.session
      cross join lateral (
          select count(*) filter (where v.choice = 'AGREE') as agree, count(*) filter (where v.choice = 'RETURN') as return,
                 count(*) filter (where v.choice = 'ABSTAIN') as abstain
            from council.vote v
           where v.item = i.id and not exists (select 1 from council.recusal r where r.item = v.item and r.seat = v.seat)) t;
comment on view council.published_item is 'votes of recused seats are not counted';
grant select on council.published_item to yicai_app;
