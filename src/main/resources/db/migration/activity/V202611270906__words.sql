-- What those who were served wrote to those who served; no name goes with it.
create view activity.published_words with (security_invoker) as
    select o.id, o.subdistrict, t.activity, o.words, o.given_at from activity.opinion o join activity.attendance t on t.id = o.attendance
     where t.capacity = 'RESIDENT' and o.was_there and o.rating >= 4 and not o.asked_to_pay and o.words <> '';
grant select on activity.published_words to yicai_app;
