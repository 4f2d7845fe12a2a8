alter table council.item
    add column kind            text not null default 'DESIGN' check (kind in ('DESIGN', 'MID_TERM', 'FINAL_REVIEW', 'MONITORING')),
    add column light           boolean not null default false,
    add column objections_until date,
    add column written_from    date,
    add column written_until   date,
    add column excused         text not null default '',
    add check ((written_from is null) = (written_until is null)),
    add check (written_until >= written_from);
alter table council.item
    alter column kind drop default,
    alter column light drop default,
    drop constraint item_subdistrict_subject_round_key,
    add unique (subdistrict, subject, kind, round);
comment on column council.item.excused is 'constituencies whose absence did not block the conclusion, with commas between them';

alter table council.session
    add column link text not null default '',
    add column with_notice boolean not null default false;
alter table council.session
    alter column link drop default,
    alter column with_notice drop default;
comment on column council.session.with_notice is 'called so many days before that nobody can say not to have known';

-- Who acted for the seat: the member, or the substitute when the member was away.
alter table council.presence add column person uuid references party.person;
alter table council.vote add column person uuid references party.person;
alter table council.recusal add column person uuid references party.person;
update council.presence a set person = s.person from council.seat s where s.id = a.seat;
update council.vote v set person = s.person from council.seat s where s.id = v.seat;
update council.recusal r set person = s.person from council.seat s where s.id = r.seat;
alter table council.presence alter column person set not null;
alter table council.vote alter column person set not null;
alter table council.recusal
    alter column person set not null,
    drop constraint recusal_item_seat_key,
    add unique (item, seat, person);
create index presence_person on council.presence (person);
create index vote_person on council.vote (person);
create index recusal_person on council.recusal (person);

alter table council.seat
    add column ceased_on date,
    add column ceased_how text check (ceased_how in ('RESIGNED', 'ENDED')),
    add column ceased_because text,
    add column term_until date,
    add column succeeds uuid references council.seat,
    add check ((ceased_on is null) = (ceased_how is null) and (ceased_on is null) = (ceased_because is null) and (ceased_on is null) = (term_until is null));
create unique index seat_succeeds on council.seat (succeeds);
comment on column council.seat.term_until is 'the last day the term would have had; until_day is the day the seat ceased';

create table council.substitute (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    seat        uuid not null references council.seat,
    person      uuid not null references party.person,
    named_by    uuid not null references party.person,
    named_at    timestamptz not null,
    ended_at    timestamptz
);
comment on table council.substitute is 'fact: who votes for a seat when its member is away';
create unique index substitute_seat on council.substitute (seat) where ended_at is null;
create unique index substitute_person on council.substitute (subdistrict, person) where ended_at is null;
create index substitute_whose on council.substitute (person);
create index substitute_named_by on council.substitute (named_by);
call ext.tenant('council.substitute', 'select, insert, update');

create table council.condition (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    item        uuid not null references council.item,
    position    int not null check (position between 1 and 6),
    words       text not null check (char_length(words) between 1 and 300),
    answer      text check (answer in ('MET', 'NOT_ACCEPTED')),
    answer_words text check (char_length(answer_words) between 1 and 300),
    answered_by uuid references party.person,
    answered_at timestamptz,
    unique (item, position),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answer_words is null) and (answer is null) = (answered_by is null))
);
comment on table council.condition is 'fact: what the committee asks for with its yes, and what the purchaser answers';
create index condition_answered_by on council.condition (answered_by);
call ext.tenant('council.condition', 'select, insert, update');

create table council.objection (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    item        uuid not null references council.item,
    words       text not null check (char_length(words) between 1 and 300),
    contact     text not null check (char_length(contact) between 1 and 100),
    raised_by   uuid references party.person,
    raised_at   timestamptz not null,
    answer      text check (char_length(answer) between 1 and 600),
    answered_by uuid references party.person,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on table council.objection is 'fact: what somebody says against a conclusion while it can be objected to; the way to be answered is not public';
create index objection_item on council.objection (item);
create index objection_raised_by on council.objection (raised_by);
create index objection_answered_by on council.objection (answered_by);
call ext.tenant('council.objection', 'select, insert, update');

create table council.notice (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    subject     uuid not null,
    branch      text not null,
    title       text not null,
    paper       text not null check (char_length(paper) <= 600),
    link        text not null,
    given_by    uuid not null references party.person,
    given_at    timestamptz not null,
    until_day   date not null,
    objection   text check (char_length(objection) between 1 and 300),
    objected_by uuid references party.person,
    objected_at timestamptz,
    item        uuid references council.item,
    unique (subdistrict, subject),
    check ((objection is null) = (objected_at is null) and (objection is null) = (objected_by is null) and (objection is null) = (item is null))
);
comment on table council.notice is 'fact: a project on its way is said to pass mid-term; without an objection it has on the day after the last';
create index notice_given_by on council.notice (given_by);
create index notice_objected_by on council.notice (objected_by);
create index notice_item on council.notice (item);
call ext.tenant('council.notice', 'select, insert, update');

create table council.motion (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    subject     uuid not null,
    branch      text not null,
    title       text not null,
    link        text not null,
    reason      text not null check (char_length(reason) between 1 and 300),
    proposed_by uuid not null references party.person,
    proposed_at timestamptz not null,
    supported_by uuid references party.person,
    supported_at timestamptz,
    item        uuid references council.item,
    check (supported_by <> proposed_by),
    check ((supported_by is null) = (supported_at is null) and (supported_by is null) = (item is null))
);
comment on table council.motion is 'fact: a member wants a running project on the agenda; with a second member it is there';
create unique index motion_open on council.motion (subdistrict, subject) where supported_by is null;
create index motion_proposed_by on council.motion (proposed_by);
create index motion_supported_by on council.motion (supported_by);
create index motion_item on council.motion (item);
call ext.tenant('council.motion', 'select, insert, update');

create or replace view council.published_item with (security_invoker) as
    select i.id, i.subdistrict, i.subject, i.round, i.title, i.paper, i.submitted_at, i.conclusion, i.concluded_at, i.reason, s.number as session_number, s.held_on,
           t.agree, t.return, t.abstain, (select count(*) from council.recusal r where r.item = i.id) as recused,
           i.branch, i.session, i.kind, i.objections_until, i.written_until, i.excused, s.closed_at is not null as minuted
      from council.item i
      left join council.session s on s.id = i.session
      cross join lateral (
          select count(*) filter (where v.choice = 'AGREE') as agree, count(*) filter (where v.choice = 'RETURN') as return,
                 count(*) filter (where v.choice = 'ABSTAIN') as abstain
            from council.vote v
           where v.item = i.id and not exists (select 1 from council.recusal r where r.item = v.item and r.seat = v.seat and r.person = v.person)) t;
comment on view council.published_item is 'votes of recused people are not counted';

create view council.published_condition with (security_invoker) as
    select c.id, c.subdistrict, c.item, i.subject, i.round, c.position, c.words, c.answer, c.answer_words, c.answered_at
      from council.condition c join council.item i on i.id = c.item;
create view council.published_objection with (security_invoker) as
    select o.id, o.subdistrict, o.item, i.subject, o.words, o.raised_at, o.answer, o.answered_at
      from council.objection o join council.item i on i.id = o.item;
create view council.published_notice with (security_invoker) as
    select id, subdistrict, subject, title, paper, given_at, until_day, objection, objected_at, item from council.notice;
create view council.published_motion with (security_invoker) as
    select id, subdistrict, subject, title, reason, proposed_at, supported_at, item from council.motion;
grant select on council.published_condition, council.published_objection, council.published_notice, council.published_motion to yicai_app;
