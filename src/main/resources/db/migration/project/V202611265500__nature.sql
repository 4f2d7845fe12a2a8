-- What the service is in the words of the law; a draft may not say so yet, the gate asks.
alter table project.project add column nature text default 'PUBLIC_SERVICE' check (nature in ('PUBLIC_SERVICE', 'AUXILIARY_SERVICE'));
alter table project.project alter column nature drop default;
comment on column project.project.nature is 'for the public, or auxiliary to the duty of the office (order 102 of the Ministry of Finance, art. 9); designs from before this was asked are for the public';

create view project.published_design with (security_invoker) as
    select id, subdistrict, nature from project.project where stage <> 'DRAFT';
grant select on project.published_design to yicai_app;
