-- Somebody without an account is the same person on two lists when the name is the same: otherwise a copied list of elderly residents overlaps with nothing.
create or replace view activity.published_listed with (security_invoker) as
    select t.subdistrict, t.activity, coalesce(t.person, cast(md5(t.subdistrict::text || t.name) as uuid)) as who, t.capacity, t.through, t.checked_in_at, t.checked_in_by,
           o.was_there, o.rating, o.given_at, o.entered_by
      from activity.attendance t left join activity.opinion o on o.attendance = t.id;
