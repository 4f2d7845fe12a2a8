-- What a position asks of whoever takes it. Codes are those of the corps' lists of skills and languages; sex only with a written reason that everybody reads.
alter table activity.position
    add column skill       text,
    add column language    text,
    add column min_age     int check (min_age between 6 and 18),
    add column sex         text check (sex in ('F', 'M')),
    add column sex_because text,
    add constraint sex_with_a_reason check ((sex is null) = (sex_because is null) and sex_because <> '');

create view activity.published_position with (security_invoker) as
    select n.id, n.subdistrict, n.activity, n.name, n.duty, n.seats, n.taken, n.skill, n.language, n.min_age, n.sex, n.sex_because,
           a.title, a.project, a.contractor, a.community, a.venue, a.starts_at, a.ends_at, a.cancelled_at, a.sign_up_from, a.sign_up_until
      from activity.position n join activity.activity a on a.id = n.activity;
create view activity.published_sign_up with (security_invoker) as
    select s.id, s.subdistrict, s.activity, s.position, s.person, s.withdrawn_at, a.title, a.venue, a.starts_at, a.ends_at, a.cancelled_at
      from activity.sign_up s join activity.activity a on a.id = s.activity where s.person is not null;
grant select on activity.published_position, activity.published_sign_up to yicai_app;
