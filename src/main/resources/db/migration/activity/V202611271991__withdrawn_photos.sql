-- What was taken away before it was noted with the photograph itself.
insert into evidence.withdrawn (photo, subdistrict, withdrawn_at)
select photo, subdistrict, removed_at from activity.result_photo where removed_at is not null on conflict do nothing;
