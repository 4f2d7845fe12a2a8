-- When a subject came to the gate and when it left, without counting any votes: for lists that only need the days.
create view council.published_submission with (security_invoker) as
    select id, subdistrict, subject, submitted_at, concluded_at from council.item;
grant select on council.published_submission to yicai_app;
create index item_submitted on council.item (subdistrict, submitted_at);
create index item_concluded on council.item (subdistrict, concluded_at) where concluded_at is not null;
