-- A pair of characters is one number now: the index compares and sorts them many times for each need that comes in, and
-- texts cost it half of an import. Two rare pairs may have the same number; who asks looks into the text anyway.
drop function need.matching(tsquery, int);
drop index need.search_grams;

create function need.packed(grams tsvector) returns int[] language sql immutable as $$
    select coalesce(array_agg(pair order by pair), '{}')
      from (select distinct cast(cast((cast(ascii(gram) as bigint) << 16) # ascii(substr(gram, 2, 1)) as bit(32)) as int) as pair
              from unnest(tsvector_to_array(grams)) as gram) as pairs
$$;
alter table need.search alter column grams type int[] using need.packed(grams);
drop function need.packed(tsvector);

-- numbers in order do not shrink, and nobody asks how often each occurs: neither compressed nor counted
alter table need.search alter column grams set storage external;
alter table need.search alter column grams set statistics 0;
create index search_grams on need.search using gin (grams);

create function need.matching(sought int[], most int) returns setof uuid
    language sql stable security definer set search_path = ext, pg_catalog
    begin atomic
        select s.need from need.search s where s.grams @> sought and s.subdistrict = any ((select ext.scope())::uuid[]) limit most;
    end;
revoke execute on function need.matching(int[], int) from public;
grant execute on function need.matching(int[], int) to yicai_app;
