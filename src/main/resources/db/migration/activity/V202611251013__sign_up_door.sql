-- Through whom somebody came to an activity is known from the link of the poster, volunteer or contractor.
alter table activity.sign_up add column door text not null default 'SELF' check (door in ('SELF', 'NEIGHBOUR', 'COMMITTEE', 'CONTRACTOR'));
