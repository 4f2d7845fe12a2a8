package org.yicai.portal.projects;

/** Who else looked at a large project before its last acceptance, and what was found. */
record ThirdParty(String words) {}
