-- Why an individual was chosen, and that it is no disguised employment (财政部令第102号 art. 18); empty for organisations and for awards from before.
alter table project.award add column suitability text not null default '' check (char_length(suitability) <= 300);
