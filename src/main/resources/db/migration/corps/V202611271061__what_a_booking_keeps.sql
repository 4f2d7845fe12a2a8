-- thirty days after its end a booking says neither who came nor who booked
alter table corps.booking
    alter column client drop not null,
    alter column made_by drop not null,
    drop constraint booking_check2,
    add constraint somebody_until_forgotten check (sealed is null or client is not null and made_by is not null and (person is not null or consent is not null));
update corps.booking set client = null, person = null, made_by = null, shown = '**' where sealed is null;
comment on table corps.booking is 'fact: a place in a slot, or in the line for it; who and what for is sealed, and deleted thirty days after the end together with whoever booked';
grant update (client, person, made_by, shown) on corps.booking to yicai_app;

-- a no, or a going, holds for thirty days: a keyed mark of the number says whom the same partner does not ask again so soon
alter table corps.professional add column mark bytea;
comment on table corps.professional is 'fact: somebody whom a partner named; the person answers, the number is kept until then only, its mark until thirty days after a no or a going';
create index professional_mark on corps.professional (partner, mark) where mark is not null;
create index professional_named on corps.professional (partner, named_at);
grant update (mark) on corps.professional to yicai_app;
