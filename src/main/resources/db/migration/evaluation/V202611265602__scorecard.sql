create schema evaluation;
grant usage on schema evaluation to yicai_app;

create table evaluation.scorecard (
    id                  uuid primary key,
    subdistrict         uuid not null references place.subdistrict,
    project             uuid not null unique references project.project,
    execution           int not null check (execution between 0 and 10 * execution_weight),
    output              int not null check (output between 0 and 10 * output_weight),
    benefit             int not null check (benefit between 0 and 10 * benefit_weight),
    satisfaction        int not null check (satisfaction between 0 and 10 * satisfaction_weight),
    execution_weight    int not null,
    output_weight       int not null,
    benefit_weight      int not null,
    satisfaction_weight int not null,
    grade               text not null check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    words               text not null check (char_length(words) between 1 and 600),
    evaluated_by        uuid not null references party.person,
    evaluated_at        timestamptz not null,
    check (execution_weight + output_weight + benefit_weight + satisfaction_weight = 100)
);
comment on table evaluation.scorecard is 'fact: what an ended project came to, in tenths of points, with the weights of its day';
create index scorecard_evaluated_by on evaluation.scorecard (evaluated_by);
call ext.tenant('evaluation.scorecard', 'select, insert');

create table evaluation.remaining (
    id          uuid primary key,
    subdistrict uuid not null references place.subdistrict,
    project     uuid not null unique references project.project,
    kind        text not null check (kind in ('STAYS', 'IN_PART', 'GONE')),
    words       text not null check (char_length(words) between 1 and 300),
    looked_by   uuid not null references party.person,
    looked_at   timestamptz not null
);
comment on table evaluation.remaining is 'fact: what is left of a project half a year after its end';
create index remaining_looked_by on evaluation.remaining (looked_by);
call ext.tenant('evaluation.remaining', 'select, insert');

create view evaluation.published_scorecard with (security_invoker) as
    select subdistrict, project, execution, output, benefit, satisfaction, execution_weight, output_weight, benefit_weight, satisfaction_weight, grade, words, evaluated_at from evaluation.scorecard;
create view evaluation.published_remaining with (security_invoker) as
    select subdistrict, project, kind, words, looked_at from evaluation.remaining;
grant select on evaluation.published_scorecard, evaluation.published_remaining to yicai_app;
