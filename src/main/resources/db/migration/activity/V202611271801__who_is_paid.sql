-- A picture that was open to all can be closed at any time: whoever is on it may have changed their mind.
grant update (open_to_all) on activity.result_photo to yicai_app;

-- Whoever works for the contractor, or for a subcontractor the purchaser agreed to, is paid for it and confirms nothing.
create or replace function activity.contractor_never_confirms() returns trigger language plpgsql set search_path = ext as $$
begin
    if exists (select 1 from activity.attendance t join activity.activity a on a.id = t.activity
                 join party.published_appointment w on w.subdistrict = a.subdistrict and w.role = 'CONTRACTOR'
                  and (w.organisation = a.holder or w.organisation in (select s.organisation from project.published_subcontract s where s.project = a.project and s.answer = 'AGREED'))
                where t.id = new.attendance and a.deliverable is not null and (w.person = t.person or w.person = new.entered_by)
                  and w.from_day <= cast(new.given_at as date) + 1 and (w.until_day is null or w.until_day >= cast(t.checked_in_at as date))) then
        raise exception 'whoever is paid for it does not confirm it' using errcode = 'check_violation', constraint = 'contractor_never_confirms', schema = 'activity', table = 'opinion';
    end if;
    return new;
end $$;
