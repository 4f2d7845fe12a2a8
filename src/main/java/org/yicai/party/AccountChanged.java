package org.yicai.party;

import org.yicai.kernel.PersonId;

/** Somebody's sessions ended or their way of signing in changed: what was remembered about the person is old now. */
public record AccountChanged(PersonId person) {}
