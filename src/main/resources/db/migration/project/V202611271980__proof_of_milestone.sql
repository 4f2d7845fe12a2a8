-- whoever reads of an acceptance or a payment finds its entry in the log
create or replace view project.published_milestone with (security_invoker) as
    select m.id, m.subdistrict, k.project, m.contract, m.position, m.title, m.due_on, m.amount_fen,
           a.accepted_at, a.served, a.rated, a.rating_sum, a.opinion, y.paid_on,
           coalesce(y.amount_fen, 0) + coalesce(y.offset_fen, 0) as settled_fen,
           h.amount_fen as held_fen, h.lapses_on as hold_lapses_on, h.answer as hold_answer, h.reason as hold_reason,
           a.id as acceptance, y.id as payment
      from project.milestone m
      join project.contract k on k.id = m.contract
      left join project.acceptance a on a.milestone = m.id
      left join project.payment y on y.milestone = m.id
      left join project.hold h on h.milestone = m.id;
