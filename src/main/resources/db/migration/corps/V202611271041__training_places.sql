alter table corps.course add ended_at timestamptz, add ended_by uuid references party.person;
alter table corps.course add constraint course_end check ((ended_at is null) = (ended_by is null));
alter table corps.course drop constraint course_subdistrict_title_key;
create unique index course_title on corps.course (subdistrict, title) where ended_at is null;
grant update (ended_at, ended_by) on corps.course to yicai_app;
-- what can no longer be learnt stands before nothing any more; the journal keeps what it stood before
grant delete on corps.course_gate to yicai_app;

-- one row counts: whoever takes, frees or waits for a place holds the session's row
alter table corps.course_session add places int check (places between 1 and 500), add taken int not null default 0 check (taken >= 0);
alter table corps.course_session add constraint course_session_room check (places is null or taken <= places);
grant update (taken) on corps.course_session to yicai_app;

alter table corps.enrolment add seated_at timestamptz, add offered_until timestamptz, add left_at timestamptz;
update corps.enrolment set seated_at = enrolled_at;
update corps.course_session s set taken = (select count(*) from corps.enrolment e where e.session = s.id);
alter table corps.enrolment drop constraint enrolment_session_person_key;
create unique index enrolment_open on corps.enrolment (session, person) where left_at is null;
create index enrolment_offered on corps.enrolment (subdistrict, offered_until) where left_at is null and seated_at is null and offered_until is not null;
grant update (seated_at, offered_until, left_at) on corps.enrolment to yicai_app;
comment on table corps.enrolment is 'fact: somebody wants to attend a training: has a place, or waits and is offered one for a time';

create view corps.published_training_offer with (security_invoker) as
    select e.id, e.subdistrict, e.person, c.title, e.offered_until from corps.enrolment e join corps.course_session s on s.id = e.session join corps.course c on c.id = s.course
     where e.left_at is null and e.seated_at is null and e.offered_until is not null;
grant select on corps.published_training_offer to yicai_app;

alter table corps.team_ask add retracted_at timestamptz, add constraint team_ask_retracted check (retracted_at is null or answered_at is null);
drop index corps.team_ask_open;
create unique index team_ask_open on corps.team_ask (subdistrict, team, person) where answered_at is null and retracted_at is null;
