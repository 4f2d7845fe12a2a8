alter table corps.volunteer add of_age_told_at timestamptz, add born_erased_at timestamptz;
create index volunteer_born on corps.volunteer (subdistrict, born) where born is not null;

create table corps.minor_finding (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    words       text not null,
    owner       uuid not null references party.person,
    due_on      date not null,
    noted_by    uuid not null references party.person,
    noted_at    timestamptz not null,
    done_words  text,
    done_by     uuid references party.person,
    done_at     timestamptz,
    done_on     date,
    check ((done_at is null) = (done_by is null) and (done_at is null) = (done_on is null) and (done_at is null) = (done_words is null))
);
comment on table corps.minor_finding is 'fact: what the yearly audit of minors'' data found, who mends it and until when (未成年人网络保护条例 art. 37)';
create index minor_finding_of on corps.minor_finding (subdistrict, id desc);
call ext.tenant('corps.minor_finding', 'select, insert');
grant update (done_words, done_by, done_at, done_on) on corps.minor_finding to yicai_app;
