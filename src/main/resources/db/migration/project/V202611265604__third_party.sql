alter table project.acceptance add column third_party text not null default '' check (char_length(third_party) <= 300);
comment on column project.acceptance.third_party is 'who else looked at a large project before its last acceptance, and what was found; "" for others';
create view project.published_third_party with (security_invoker) as
    select k.subdistrict, k.project, a.third_party from project.acceptance a join project.milestone m on m.id = a.milestone join project.contract k on k.id = m.contract where a.third_party <> '';
grant select on project.published_third_party to yicai_app;
