-- What somebody tells, named, under a pseudonym or without any trace. Of all of it only the day is kept, and no row leads to whoever does not want to be known.
create table supervision.tip (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    way         text not null check (way in ('NAMED', 'PSEUDONYM', 'ANONYMOUS')),
    project     uuid references project.project,
    about       text not null check (about in ('CONTRACTOR', 'VOLUNTEERS', 'COMMITTEE', 'COUNCIL', 'OFFICE', 'SOMETHING_ELSE')),
    kind        text not null check (kind in ('NOT_HAPPENED', 'NUMBERS', 'MONEY', 'PHOTOS', 'CONDUCT', 'SAFETY', 'SOMETHING_ELSE')),
    sealed      bytea not null,
    person      uuid references party.person,
    pseudonym   text check (pseudonym ~ '^[0-9A-F]{20}$'),
    code_hash   bytea not null check (octet_length(code_hash) = 32),
    sent_on     date not null,
    due_on      date not null check (due_on >= sent_on),
    constraint only_the_named_are_named check ((way = 'NAMED') = (person is not null)),
    constraint a_pseudonym_is_one_of_a_project check ((way = 'PSEUDONYM') = (pseudonym is not null) and (pseudonym is null or project is not null))
);
comment on table supervision.tip is 'fact: somebody tells something; it enters the log the day after, together with the others of that day';
comment on column supervision.tip.sealed is 'the words, encrypted; read by those who handle it';
comment on column supervision.tip.pseudonym is 'an HMAC over project and person: joins the tips of one person in one project, and no others; the person stands nowhere';
comment on column supervision.tip.code_hash is 'an HMAC of the code with which the sender reads the answer; the code itself is nowhere';
create unique index tip_code on supervision.tip (code_hash);
create index tip_day on supervision.tip (subdistrict, sent_on);
create index tip_project on supervision.tip (project, sent_on) where project is not null;
call ext.tenant('supervision.tip', 'select, insert');

create table supervision.tip_word (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    tip         uuid not null references supervision.tip,
    number      int not null check (number > 0),
    sealed      bytea not null,
    said_on     date not null
);
comment on table supervision.tip_word is 'fact: whoever told it and has the code adds something';
create index tip_word_of on supervision.tip_word (tip, number);
call ext.tenant('supervision.tip_word', 'select, insert');

create table supervision.tip_answer (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    tip         uuid not null references supervision.tip,
    number      int not null check (number > 0),
    outcome     text not null check (outcome in ('MENDED', 'ASKED', 'NOT_FOUND', 'PASSED_ON', 'KNOWN', 'TOO_LITTLE')),
    passed_to   text not null check ((outcome = 'PASSED_ON') = (passed_to <> '') and char_length(passed_to) <= 60),
    words       text not null check (char_length(words) between 1 and 300),
    answered_by uuid not null references party.person,
    answered_on date not null,
    unique (tip, number)
);
comment on table supervision.tip_answer is 'fact: what was found about a tip; once given it stays, a correction is a further one';
call ext.tenant('supervision.tip_answer', 'select, insert');

create function supervision.answer_stays() returns trigger language plpgsql set search_path = ext as $$
begin
    raise exception 'an answer, once given, stays' using errcode = 'check_violation', constraint = 'answer_stays', schema = 'supervision', table = 'tip_answer';
end $$;
create trigger stays before update or delete on supervision.tip_answer for each row execute function supervision.answer_stays();

create table supervision.tip_question (
    question    uuid primary key references supervision.question,
    subdistrict uuid not null references place.subdistrict,
    tip         uuid not null references supervision.tip
);
comment on table supervision.tip_question is 'part: a question to the contractor that somebody asked after a tip; nothing of the question leads here, and no entry of the log';
create index tip_question_of on supervision.tip_question (tip);
call ext.tenant('supervision.tip_question', 'select, insert');

create table supervision.tip_entry (
    subject     uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    entered_on  date not null
);
comment on table supervision.tip_entry is 'technical: which tips, words and answers stand in the log already';
call ext.tenant('supervision.tip_entry', 'select, insert');

-- What may be known of tips: kind, days, how they ended. Neither words nor way nor whom they are about.
create view supervision.published_tip with (security_invoker) as
    select t.subdistrict, t.project, t.kind, t.sent_on, t.due_on, f.answered_on,
           l.outcome = 'MENDED' or exists (select 1 from supervision.tip_question x join supervision.question q on q.id = x.question where x.tip = t.id and q.stage = 'MENDED') as mended
      from supervision.tip t
      left join supervision.tip_answer f on f.tip = t.id and f.number = 1
      left join lateral (select a.outcome from supervision.tip_answer a where a.tip = t.id order by a.number desc limit 1) l on true;
grant select on supervision.published_tip to yicai_app;
