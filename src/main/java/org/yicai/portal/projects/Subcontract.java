package org.yicai.portal.projects;

/** A part of a contract that somebody else does with the purchaser's consent. */
record Subcontract(String organisation, String part, int sharePercent) {}
