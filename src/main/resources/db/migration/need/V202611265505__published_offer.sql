-- What neighbours could do for others, without the number: a design links it. Taken back, the words are gone too.
create view need.published_offer with (security_invoker) as
    select id, subdistrict, community, topic, case when closed_as = 'TAKEN_BACK' then '' else words end as words, closed_as is not null as closed, noted_at from need.offer;
grant select on need.published_offer to yicai_app;
create index offer_community on need.offer (community);
