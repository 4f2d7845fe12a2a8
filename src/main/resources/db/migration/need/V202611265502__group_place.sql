-- Where the needs of a group are felt, and what they are about: for seeing what else runs there.
create view need.published_group_place with (security_invoker) as
    select distinct n.subdistrict, n.need_group, g.topic, n.community
      from need.need n join need.need_group g on g.id = n.need_group
     where n.community is not null and n.bypass is null;
grant select on need.published_group_place to yicai_app;
