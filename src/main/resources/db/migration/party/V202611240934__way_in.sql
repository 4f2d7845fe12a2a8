create view party.published_way_in with (security_invoker) as
    select id as person, password_hash is not null as has_password from party.person;
grant select on party.published_way_in to yicai_app;
