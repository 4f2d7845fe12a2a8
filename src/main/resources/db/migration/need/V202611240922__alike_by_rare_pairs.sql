-- Needs that may be the same matter share what is rarely said. Ranking whatever shares any pair of characters meant reading
-- half of a hundred thousand needs; now the six rarest pairs of the title decide, of those that at least one other need has.
drop function need.alike(tsquery, uuid);
create function need.alike(pairs text[], other uuid) returns table (need uuid, rank real)
    language sql stable security definer set search_path = ext, pg_catalog
    begin atomic
        with counted as materialized (
            select p.pair, (select count(*) from (
                       select 1 from need.search s where s.grams @@ cast(p.pair as tsquery) and s.subdistrict = any ((select ext.scope())::uuid[]) limit 501) few) as needs
              from unnest(pairs) as p (pair)
        ), telling as materialized (
            select cast(string_agg(rare.pair, ' | ') as tsquery) as query
              from (select c.pair from counted c where c.needs between 2 and 500 order by c.needs, c.pair limit 6) rare
        )
        select s.need, ts_rank(s.grams, t.query)
          from telling t join need.search s on s.grams @@ t.query
         where s.need <> other and s.subdistrict = any ((select ext.scope())::uuid[])
         order by 2 desc, 1 desc limit 20;
    end;
revoke execute on function need.alike(text[], uuid) from public;
grant execute on function need.alike(text[], uuid) to yicai_app;
