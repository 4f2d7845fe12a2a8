-- A household that rests is visited when it asked itself; it may have a new link; taps of visitors are kept by phones; what was sealed does not stay for ever.
alter table activity.visit add column asked_words text not null default '';
comment on column activity.visit.asked_words is 'how a household that does not want to be asked any more asked for this visit itself';

alter table activity.home add column linked_at timestamptz;
comment on column activity.home.linked_at is 'when the household asked for a new link; the one before opens nothing since';
grant update (link, linked_at) on activity.home to yicai_app;

alter table activity.recipient alter column sealed drop not null, add column erased_at timestamptz, add constraint sealed_until_erased check ((erased_at is null) = (sealed is not null));
comment on column activity.recipient.erased_at is 'when name, number and door were erased: the project was over, and the time that the place has set had passed';
create index recipient_kept on activity.recipient (subdistrict, noted_at) where erased_at is null;

create table activity.visit_tap (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    visit       uuid not null references activity.visit,
    key         uuid not null,
    sent_by     uuid not null references party.person,
    crossing    text not null check (crossing in ('IN', 'OUT')),
    tapped_at   timestamptz not null,
    received_at timestamptz not null,
    constraint visit_tap_once unique (subdistrict, sent_by, key)
);
comment on table activity.visit_tap is 'fact: "we are in" or "we are out" that a phone kept and sent; key is made by the phone, so that what arrives twice counts once';
create index visit_tap_visit on activity.visit_tap (visit);
call ext.tenant('activity.visit_tap', 'select, insert');
