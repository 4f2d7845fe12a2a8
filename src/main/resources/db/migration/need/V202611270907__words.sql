-- What a household said when its matter was solved, for the volunteer who solved it.
create view need.published_words with (security_invoker) as
    select id, subdistrict, doer_person as person, words, answered_at from need.callback where doer_person is not null and solved and not coalesce(asked_to_pay, false) and words <> '';
grant select on need.published_words to yicai_app;
create index callback_doer on need.callback (doer_person) where doer_person is not null and solved;
