create view corps.published_expense with (security_invoker) as
    select id, subdistrict, person, activity, payer, fen, receipt, spent_on from corps.expense where granted is distinct from false;
comment on view corps.published_expense is 'what was laid out and not refused; for flags, which show numbers and nobody';
grant select on corps.published_expense to yicai_app;
