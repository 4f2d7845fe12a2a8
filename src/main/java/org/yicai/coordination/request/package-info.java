/** Asks: whose turn it is, what was answered, who took it. */
@org.jspecify.annotations.NullMarked
package org.yicai.coordination.request;
