alter table need.need add column about text check (char_length(about) between 1 and 20);
comment on column need.need.about is 'the number of the project that it is about; such a word goes past those who deliver it';
create index need_about on need.need (subdistrict, about) where about is not null;

-- What people say about a project, in numbers only: nobody reads there who said what.
create view need.published_about with (security_invoker) as
    select subdistrict, about, count(*) as said, count(*) filter (where stage not in ('NEW', 'DISPATCHED', 'IN_HAND', 'NOT_SOLVED')) as answered
      from need.need where about is not null group by subdistrict, about;
grant select on need.published_about to yicai_app;
