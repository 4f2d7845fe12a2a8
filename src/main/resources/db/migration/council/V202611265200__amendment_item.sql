alter table council.item
    drop constraint item_kind_check,
    add constraint item_kind_check check (kind in ('DESIGN', 'MID_TERM', 'FINAL_REVIEW', 'MONITORING', 'AMENDMENT'));
