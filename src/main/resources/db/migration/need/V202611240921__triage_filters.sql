-- The triage list narrowed by source or topic: without these, one need said at a door behind a hundred thousand imported ones is a long walk.
create index need_triage_voice on need.need (subdistrict, stage, voice, id desc);
create index need_triage_topic on need.need (subdistrict, stage, topic, id desc);
