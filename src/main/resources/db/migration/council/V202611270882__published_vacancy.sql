-- Seats that were left before their term was over and that nobody has filled again.
create view council.published_vacancy with (security_invoker) as
    select s.subdistrict, s.constituency, s.ceased_on, s.term_until
      from council.seat s where s.ceased_on is not null and not exists (select 1 from council.seat n where n.succeeds = s.id);
grant select on council.published_vacancy to yicai_app;
