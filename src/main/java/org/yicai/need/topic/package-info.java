/**
 * What a need is about: a catalogue of topics as a tree, and a classifier for short Chinese messages that learns from
 * decisions and knows the words of the catalogue before there are any. No database, no Spring.
 */
@org.jspecify.annotations.NullMarked
package org.yicai.need.topic;
