package org.yicai.activity.schedule;

/**
 * What somebody can do who was refused.
 *
 * @param code of the rule that refused, as helpers and papers name it
 * @param key of the sentence that says what the person can do
 * @param path where that is done
 */
public record WayForward(String code, String key, String path) {}
