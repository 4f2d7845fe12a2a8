create view council.published_seat with (security_invoker) as
    select subdistrict, person, constituency, convener, from_day, until_day from council.seat;
grant select on council.published_seat to yicai_app;
