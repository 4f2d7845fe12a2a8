-- Dice are read by three people who sit for different constituencies: whom a reader spoke for then is kept with the reading.
alter table supervision.draw_reading add column constituency text check (constituency in ('COMMUNITY_WORKER', 'SOCIAL_ORGANISATION_HEAD', 'CORE_VOLUNTEER', 'RESIDENT'));
comment on column supervision.draw_reading.constituency is 'of the reader''s seat on that day; null in readings of before, which do not count any more';
comment on table supervision.draw_reading is 'fact: somebody typed in what the dice or the lottery showed; the latest of each person holds. Dice need three constituencies that agree, a lottery two people';
