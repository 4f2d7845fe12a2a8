-- Every way a need is voiced, through whom it came, and the ways out that come before a purchase: a word that is enough,
-- and somebody who is asked to do it and says yes or no.
alter table need.need drop constraint need_voice_check;
alter table need.need add constraint need_voice_check check (voice in ('WEB', 'VOLUNTEER', 'IMPORT', 'PARTNER', 'PHONE', 'PAPER', 'ROUND', 'GROUP'));
alter table need.need add column door text not null default 'SELF' check (door in ('SELF', 'NEIGHBOUR', 'COMMITTEE', 'CONTRACTOR'));
update need.need set door = 'NEIGHBOUR' where voice = 'VOLUNTEER';
alter table need.need drop constraint need_stage_check;
alter table need.need add constraint need_stage_check check (stage in ('NEW', 'MERGED', 'DECLINED', 'HANDED_OVER', 'GROUPED', 'SERVED', 'SOLVED', 'NOT_SOLVED',
    'ANSWERED', 'DISPATCHED', 'IN_HAND'));
