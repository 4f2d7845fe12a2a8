package org.yicai.web;

/**
 * A picture that a page shows.
 *
 * @param type its media type, one of ours: never what somebody sent
 * @param name a file name in ASCII, for whoever saves it
 * @param tag names these very bytes, in ASCII without quotes
 * @param forAll whether everybody may see it: others may keep it if they ask each time whether it still holds; what is
 *     for some eyes only is kept nowhere
 */
public record Picture(String type, String name, byte[] bytes, String tag, boolean forAll) implements Answer {}
