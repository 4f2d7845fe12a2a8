-- The three answers of a contractor, what shows each of the five points, and whether it has interests in the target group; "" and null for self-checks from before.
alter table project.self_check
    add column why_us text not null default '' check (char_length(why_us) <= 300),
    add column able text not null default '' check (char_length(able) <= 300),
    add column well text not null default '' check (char_length(well) <= 300),
    add column political_shown text not null default '' check (char_length(political_shown) <= 300),
    add column social_shown text not null default '' check (char_length(social_shown) <= 300),
    add column spirit_shown text not null default '' check (char_length(spirit_shown) <= 300),
    add column quality_shown text not null default '' check (char_length(quality_shown) <= 300),
    add column people_shown text not null default '' check (char_length(people_shown) <= 300),
    add column interested boolean,
    add check (interested is not true or interests <> '');
