-- Spot checks: what may be drawn is fixed and published, then comes the chance, then whoever has no tie looks.
create table supervision.draw (
    id             uuid primary key,
    subdistrict    uuid not null references place.subdistrict,
    from_day       date not null,
    until_day      date not null check (until_day >= from_day),
    counted        text not null check (counted in ('CONFIRMED', 'ALL')),
    percent_high   int not null check (percent_high between 0 and 100),
    percent_medium int not null check (percent_medium between 0 and 100),
    percent_low    int not null check (percent_low between 0 and 100),
    means          text not null check (means in ('DICE', 'LOTTERY')),
    named          text not null check (char_length(named) <= 200),
    planned_by     uuid not null references party.person,
    planned_at     timestamptz not null,
    committed_by   uuid references party.person,
    committed_at   timestamptz,
    origin         text,
    log_size       bigint check (log_size > 0),
    log_root       text,
    population     int check (population > 0),
    list_sha256    text check (list_sha256 ~ '^[0-9a-f]{64}$'),
    drawn_at       timestamptz,
    randomness     text,
    check (percent_high + percent_medium + percent_low > 0),
    check (committed_at >= planned_at),
    check (num_nulls(committed_by, committed_at, origin, log_size, log_root, population, list_sha256) in (0, 7)),
    check ((drawn_at is null) = (randomness is null)),
    check (drawn_at is null or committed_at is not null and drawn_at > committed_at)
);
comment on table supervision.draw is 'fact: a draw of records to be looked at: planned, its list fixed, then the chance; what was fixed never changes and is never withdrawn';
comment on column supervision.draw.named is 'the three parties of the dice, or number and day of the lottery''s draw, parted by |';
create index draw_of on supervision.draw (subdistrict, planned_at desc);
call ext.tenant('supervision.draw', 'select, insert');
grant update (committed_by, committed_at, origin, log_size, log_root, population, list_sha256, drawn_at, randomness) on supervision.draw to yicai_app;

create table supervision.draw_line (
    draw        uuid not null references supervision.draw,
    subdistrict uuid not null references place.subdistrict,
    stratum     text not null check (stratum in ('HIGH', 'MEDIUM', 'LOW')),
    kind        text not null check (kind in ('ACTIVITY', 'VISIT')),
    word        text not null check (word in ('CONFIRMED', 'UNCONFIRMED')),
    record      uuid not null,
    project     uuid not null references project.project,
    primary key (draw, record)
);
comment on table supervision.draw_line is 'part: one record that may be drawn, as it stands in the published list; there is no right to change or delete it';
create index draw_line_project on supervision.draw_line (subdistrict, project, draw);
call ext.tenant('supervision.draw_line', 'select, insert');

create table supervision.draw_reading (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    draw        uuid not null references supervision.draw,
    read_by     uuid not null references party.person,
    read_at     timestamptz not null,
    randomness  text not null
);
comment on table supervision.draw_reading is 'fact: somebody typed in what the dice or the lottery showed; the latest of each person holds, two people must agree';
create index draw_reading_of on supervision.draw_reading (draw, read_by, id desc);
call ext.tenant('supervision.draw_reading', 'select, insert');

create table supervision.drawn (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    draw        uuid not null references supervision.draw,
    k           bigint not null check (k > 0),
    stratum     text not null,
    number      int not null check (number > 0),
    record      uuid not null,
    unique (draw, record),
    foreign key (draw, record) references supervision.draw_line (draw, record)
);
comment on table supervision.drawn is 'part: a record that the draw picked; anybody computes the same';
call ext.tenant('supervision.drawn', 'select, insert');

create table supervision.check_claim (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    drawn       uuid not null references supervision.drawn,
    person      uuid not null references party.person,
    claimed_at  timestamptz not null,
    returned_at timestamptz
);
comment on table supervision.check_claim is 'fact: somebody without a tie to the project takes a drawn record to look at; nobody is assigned';
create unique index check_claim_open on supervision.check_claim (drawn) where returned_at is null;
create index check_claim_person on supervision.check_claim (subdistrict, person) where returned_at is null;
call ext.tenant('supervision.check_claim', 'select, insert');
grant update (returned_at) on supervision.check_claim to yicai_app;

create table supervision.check_finding (
    id           uuid primary key,
    subdistrict  uuid not null references place.subdistrict,
    claim        uuid not null references supervision.check_claim,
    drawn        uuid not null unique references supervision.drawn,
    way          text not null check (way in ('VISIT', 'CALL')),
    took_place   text not null check (took_place in ('YES', 'NO', 'CANNOT_TELL')),
    by_whom      text not null check (by_whom in ('YES', 'NO', 'CANNOT_TELL')),
    as_described text not null check (as_described in ('YES', 'NO', 'CANNOT_TELL')),
    people       int check (people between 0 and 5000),
    words        text not null check (char_length(words) <= 300),
    result       text not null check (result in ('FITTED', 'DID_NOT', 'CANNOT_TELL')),
    found_at     timestamptz not null
);
comment on table supervision.check_finding is 'fact: what somebody found about a drawn record; said once, never changed, the words are not public';
call ext.tenant('supervision.check_finding', 'select, insert');
