-- each term takes its own nominations: round counts the mandates of the step that were there before
alter table corps.nomination add round int not null default 0;
update corps.nomination n set round = (select count(*) from corps.mandate m where m.subdistrict = n.subdistrict and m.person = n.person and m.step = n.step and m.given_at <= n.nominated_at);
alter table corps.nomination drop constraint nomination_subdistrict_person_step_by_key;
create unique index nomination_once on corps.nomination (subdistrict, person, step, round, by);

-- how far somebody was told of an ending term: 1 thirty days before, 2 seven
alter table corps.mandate add told smallint not null default 0;
create index mandate_ending on corps.mandate (subdistrict, until_day) where ended_at is null;
alter table corps.seat_term add told smallint not null default 0;
alter table corps.seat add vacancy_told_on date;
grant update (told) on corps.seat_term to yicai_app;
grant update (vacancy_told_on) on corps.seat to yicai_app;

create table corps.mandate_notice (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    person       uuid not null references party.person,
    step         text not null check (step in ('CORE', 'LEADER', 'FOUNDER')),
    team         uuid references party.organisation,
    until_day    date not null,
    reason       text not null,
    noticed_by   uuid not null references party.person check (noticed_by <> person),
    noticed_at   timestamptz not null,
    notice_until date not null,
    objection    text,
    objected_by  uuid references party.person,
    objected_at  timestamptz,
    settled_at   timestamptz,
    settled_by   uuid references party.person,
    given        boolean,
    answer       text,
    check ((step = 'LEADER') = (team is not null)),
    check ((objection is null) = (objected_by is null) and (objection is null) = (objected_at is null)),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (given is null)),
    check (not given or objection is null)
);
comment on table corps.mandate_notice is 'fact: a mandate that the committee sees before it is given or renewed, and what a member says against it';
create unique index mandate_notice_open on corps.mandate_notice (subdistrict, person, step) where settled_at is null;
call ext.tenant('corps.mandate_notice', 'select, insert');
grant update (objection, objected_by, objected_at, settled_at, settled_by, given, answer) on corps.mandate_notice to yicai_app;

create view corps.published_mandate_notice with (security_invoker) as
    select n.id, n.subdistrict, n.person, p.name, n.step, n.notice_until from corps.mandate_notice n join party.published_person p on p.id = n.person where n.settled_at is null and n.objection is null;
grant select on corps.published_mandate_notice to yicai_app;
