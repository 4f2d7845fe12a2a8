-- Needs that another programme passed on, and what such programmes may read: public needs, and when each last changed.
alter table need.need drop constraint need_voice_check;
alter table need.need add constraint need_voice_check check (voice in ('WEB', 'VOLUNTEER', 'IMPORT', 'PARTNER'));
create index need_public_topic on need.need (subdistrict, topic, id desc) where open_to_all and triaged_at is not null;
create view need.published_change with (security_invoker) as
    select need, subdistrict, max(at) as at from need.step group by need, subdistrict;
grant select on need.published_change to yicai_app;
