create schema supervision;
grant usage on schema supervision to yicai_app;
