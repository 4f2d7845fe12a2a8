-- Flag P1 reads the lists itself and asks; this view was read by nobody.
drop view activity.published_overlap;
