-- A record that counts because a draw over its deliverable was looked at, and how much was looked at for it.
alter table project.claim
    add column estimate uuid,
    add column checked  int check (checked > 0),
    add column fitted   int check (fitted between 0 and checked),
    add constraint estimate_with_its_n check (num_nulls(estimate, checked, fitted) in (0, 3));
comment on column project.claim.estimate is 'null when somebody who was there confirmed the record; estimates lie to the right of projects, so this is no reference';
