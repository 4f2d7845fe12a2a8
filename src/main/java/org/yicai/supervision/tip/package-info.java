/**
 * Tips and complaints: told by name, under a pseudonym within one project, or without a trace; handled by somebody who is not concerned, answered once and for all, and read by whoever has
 * the code. Protecting the sender comes before everything else here: words are sealed, only days are kept, and all of it enters the log the day after.
 */
@org.jspecify.annotations.NullMarked
package org.yicai.supervision.tip;
