-- All divisions of the country come with the product. What an earlier release read is read again from there, with the
-- full names of the committees; nothing refers to these rows.
delete from place.division;

-- Two-character Chinese words have no trigram, so pairs of neighbouring characters are indexed, each as one number
-- (computed in Java).
alter table place.division add column pairs int[] not null;
-- What waits to be sorted in is read through by every question: half a megabyte costs less than a millisecond, the
-- usual four cost six. Without any waiting the load would take three times as long.
create index division_pairs on place.division using gin (pairs) with (gin_pending_list_limit = 512);
create index division_above on place.division (code) where level <> 'COMMUNITY';

create table place.division_part (
    edition   text not null,
    part      text not null,
    divisions int not null,
    loaded_at timestamptz not null,
    primary key (edition, part)
);
comment on table place.division_part is 'technical: which parts of which edition of the divisions this installation has read';
grant select, insert on place.division_part to yicai_app;
