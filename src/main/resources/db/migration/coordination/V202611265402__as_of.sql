-- When minutes were noted and what an ask was about: a quarter counts what was recorded in it, a ledger tells it.
create or replace view coordination.published_burden with (security_invoker) as
    select subdistrict, project, side, minutes, day, id, noted_at from coordination.burden;
create or replace view coordination.published_ask with (security_invoker) as
    select subdistrict, project, community, kind, turn, answer, asked_at, answered_at, id, words, minutes from coordination.ask;
