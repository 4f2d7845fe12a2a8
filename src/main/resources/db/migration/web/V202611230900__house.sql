-- The scope of a transaction: the subdistricts that the application has named. Without one, nothing is visible.
create function ext.scope() returns uuid[]
    language sql stable parallel safe
    return pg_catalog.string_to_array(nullif(pg_catalog.current_setting('yicai.subdistricts', true), ''), ',')::uuid[];
grant execute on function ext.scope() to yicai_app;

-- Makes a table a tenant's: row-level security by its column "subdistrict", and the rights the application needs.
create procedure ext.tenant(name text, rights text)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('create policy tenant on %s using (subdistrict = any ((select ext.scope())::uuid[]))', name);
    execute format('grant %s on %s to yicai_app', rights, name);
end $$;

create schema web;
grant usage on schema web to yicai_app;

create table web.form_use (
    token    uuid primary key,
    used_at  timestamptz not null,
    location text
);
comment on table web.form_use is 'technical: forms already acted upon, so that a double tap is one action';
create index form_use_age on web.form_use (used_at);
grant select, insert, update, delete on web.form_use to yicai_app;
