-- A season is reviewed by what the programme itself did: its activities, and the seats of volunteers that stayed empty there.
alter table corps.season_review add column gaps int not null default 0;
comment on column corps.season_review.gaps is 'seats of volunteers that nobody took; 0 in reviews from before programmes had activities of their own';
