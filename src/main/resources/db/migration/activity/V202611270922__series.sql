-- Every Tuesday until …: single activities, each standing alone afterwards; the first of them names the series.
alter table activity.activity add column series uuid references activity.activity;
create index activity_series on activity.activity (series, starts_at) where series is not null;
