package org.yicai.activity.signup;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs up by name.
 *
 * @param people for how many, the person included
 * @param note "" for none
 * @param phone 11 digits, only to say that it is called off; null when none was left
 */
record Guest(String name, int people, String note, @Nullable String phone) {}
