-- The round of time credits asks for what was confirmed, not by whom: the index says the same.
drop index corps.service_record_confirmed;
create index service_record_confirmed on corps.service_record (subdistrict, confirmed_at) where confirmed_at is not null;
