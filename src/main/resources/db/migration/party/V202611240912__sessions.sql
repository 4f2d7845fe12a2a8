alter table party.session add device text not null default '' check (char_length(device) <= 40);
create index session_person on party.session (person) where revoked_at is null;
