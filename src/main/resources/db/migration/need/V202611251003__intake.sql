-- What a need brings along when it comes in: that it may be an emergency, for whom somebody else spoke, and what
-- everybody reads of it where the leaders worded that themselves. Everything else the public reads is masked as it is shown.
alter table need.need
    add column urgent_kind  text check (urgent_kind in ('FIRE', 'POLICE', 'MEDICAL', 'ACCIDENT', 'SELF_HARM')),
    add column public_title text,
    add column public_words text,
    add column client_name  text,
    add column consent      text check (consent in ('IN_PERSON', 'PHONE', 'FAMILY', 'WRITTEN')),
    add column claimed_at   timestamptz,
    add constraint need_public_text check ((public_title is null) = (public_words is null)),
    add constraint need_claimed check (claimed_at is null or acted_by is not null);
comment on column need.need.urgent_kind is 'what the words sound like, found when it came in; null: nothing urgent. Never taken back: who read it says so in the history';
comment on column need.need.public_title is 'what everybody reads instead of the title, worded by a leader; null: the title with numbers and names masked';
comment on column need.need.client_name is 'the person somebody else spoke for; for the leaders only, never in the journal';
comment on column need.need.consent is 'how the person agreed that somebody else speaks';
comment on column need.need.claimed_at is 'when the person took over what a neighbour had voiced; from then on the neighbour no longer sees it as their own';
create index need_urgent on need.need (subdistrict, id desc) where urgent_kind is not null and stage = 'NEW';
create index need_doors on need.need (subdistrict, voiced_at, door) where voice <> 'IMPORT';

create or replace view need.published_need with (security_invoker) as
    select id, subdistrict, receipt, coalesce(public_title, title) as title, coalesce(public_words, words) as words, topic, community, spot, voice, voiced_at,
           promised_by, stage, triaged_at, merged_into, need_group, public_words is not null as worded
      from need.need where open_to_all and triaged_at is not null;
-- who noted a call has no list of callers: the matter is the caller's, and whoever answers many has nothing to do here
create or replace view need.published_voice with (security_invoker) as
    select id, subdistrict, voiced_by, case when claimed_at is null and voice <> 'PHONE' then acted_by end as acted_by, receipt, title, stage from need.need;
