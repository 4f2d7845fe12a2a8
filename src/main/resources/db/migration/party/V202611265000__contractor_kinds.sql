-- Who may contract is wider than the kinds so far (财政部令第102号 arts. 6 and 18).
alter table party.organisation drop constraint organisation_kind_check;
alter table party.organisation add constraint organisation_kind_check check (kind in ('SUBDISTRICT_OFFICE', 'HIGHER_OFFICE', 'RESIDENTS_COMMITTEE', 'GUIDANCE_COMMITTEE', 'VOLUNTEER_CORPS', 'VOLUNTEER_TEAM',
    'COMMUNITY_SOCIAL_ORGANISATION', 'SOCIAL_ORGANISATION', 'ENTERPRISE', 'PUBLIC_INSTITUTION_CLASS_I', 'PUBLIC_INSTITUTION_CLASS_II', 'PUBLIC_INSTITUTION_COMMERCIAL', 'MASS_ORGANISATION',
    'RURAL_COLLECTIVE', 'INDIVIDUAL'));
