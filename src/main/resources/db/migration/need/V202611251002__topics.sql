-- The topic of the catalogue that a leader gave a need. The catalogue itself comes with the platform; kept here is what a
-- subdistrict changed of it, so that one founded later has the same tree without anybody copying it.
alter table need.need add column topic_entry text;
comment on column need.need.topic_entry is 'code in the catalogue of topics, given by a leader; null as long as nobody gave one';
create index need_topic_given on need.need (subdistrict, id desc) where topic_entry is not null;
create index step_decided on need.step (subdistrict, id desc) where kind in ('TOPIC', 'MERGED', 'DECLINED', 'HANDED_OVER', 'GROUPED');

create table need.topic_change (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    kind        text not null check (kind in ('ADDED', 'RENAMED', 'ENDED')),
    code        text not null,
    parent      text not null,
    tick        text not null,
    zh          text not null,
    en          text not null,
    hints       text not null,
    changed_by  uuid not null references party.person,
    changed_at  timestamptz not null,
    reason      text not null,
    check (kind <> 'ADDED' or (parent = '') = (tick <> ''))
);
comment on table need.topic_change is 'fact: what a subdistrict added to the catalogue of topics, renamed or ended in it';
create index topic_change_order on need.topic_change (subdistrict, id);
call ext.tenant('need.topic_change', 'select, insert');
