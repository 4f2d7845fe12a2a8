-- The result of the nightly look at all flags, kept until the next one.
create table supervision.flag_look (
    subdistrict uuid primary key references place.subdistrict,
    looked_on   date not null
);
comment on table supervision.flag_look is 'technical: the day of the last look of the flags; what was asked because of it is a question';
call ext.tenant('supervision.flag_look', 'select, insert, update');

create table supervision.flag_stratum (
    subdistrict uuid not null references place.subdistrict,
    activity    uuid not null,
    stratum     text not null check (stratum in ('HIGH', 'MEDIUM')),
    primary key (subdistrict, activity)
);
comment on table supervision.flag_stratum is 'technical: in which stratum the last look put an activity; all others are low. What a draw takes from it is fixed in its list';
call ext.tenant('supervision.flag_stratum', 'select, insert, delete');
