package org.yicai.need.topic;

/** A message as the classifier reads it; a title that only repeats the beginning of the words is no harm. */
public record Said(String title, String words) {}
