-- Hits are counted before they are sorted: whoever asks says how many are worth naming.
drop function need.matching(tsquery);
create function need.matching(query tsquery, most int) returns setof uuid
    language sql stable security definer set search_path = ext, pg_catalog
    begin atomic
        select s.need from need.search s where s.grams @@ query and s.subdistrict = any ((select ext.scope())::uuid[]) limit most;
    end;
revoke execute on function need.matching(tsquery, int) from public;
grant execute on function need.matching(tsquery, int) to yicai_app;
comment on table need.search is 'technical: the search index of needs; read only through need.matching';

create index need_public_community on need.need (subdistrict, community, id desc) where open_to_all and triaged_at is not null;
