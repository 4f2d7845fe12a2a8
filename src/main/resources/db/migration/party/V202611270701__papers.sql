create view party.published_paper with (security_invoker) as
    select id, subdistrict, organisation, kind, valid_until from party.supplier_condition where note <> '' and valid_until is not null;
grant select on party.published_paper to yicai_app;
