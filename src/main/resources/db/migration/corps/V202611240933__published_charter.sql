create view corps.published_charter with (security_invoker) as
    select subdistrict, corps, host, registered_at from corps.charter;
grant select on corps.published_charter to yicai_app;
