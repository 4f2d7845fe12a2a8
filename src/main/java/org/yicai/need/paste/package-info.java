/** Reading what was copied out of a chat group: lists that people append themselves to, and messages. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.paste;
