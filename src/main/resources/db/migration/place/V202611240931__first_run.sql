-- Two people who set an installation up at once make one of it.
create unique index subdistrict_main on place.subdistrict (main) where main;
