-- A week's proposal asks for home visits too: one person for a position or for a visit.
alter table corps.proposed_place alter position drop not null, add column visit uuid references activity.visit, add constraint position_or_visit check ((position is null) <> (visit is null)),
    add constraint proposed_visit_once unique (proposal, visit, person);
alter table corps.proposed_gap alter position drop not null, add column visit uuid references activity.visit, add constraint position_or_visit check ((position is null) <> (visit is null)),
    add constraint gap_of_visit_once unique (proposal, visit);
alter table corps.invitation alter position drop not null, alter activity drop not null, add column visit uuid references activity.visit,
    add constraint position_or_visit check ((position is null) <> (visit is null) and (position is null) = (activity is null));
create unique index invitation_visit_once on corps.invitation (visit, person);
comment on table corps.invitation is 'fact: a volunteer is asked for one position or one home visit; a no needs no reason and is counted by nobody';

alter table corps.proposed_place add column known boolean not null default false;
comment on column corps.proposed_place.known is 'whether people in the building of the visit know the person';
