create table party.message_choice (
    person     uuid primary key references party.person,
    language   text not null check (language in ('zh', 'en')),
    channel    text not null check (channel in ('SMS', 'MAIL', 'NONE')),
    mail       text check (char_length(mail) <= 100),
    digest     boolean not null,
    activities boolean not null,
    chosen_at  timestamptz not null,
    check (channel <> 'MAIL' or mail is not null)
);
comment on table party.message_choice is 'register: how somebody wants to be told, and of what; belongs to no subdistrict';
grant select, insert, update on party.message_choice to yicai_app;
