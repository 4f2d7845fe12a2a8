/** The front door: what this is, one sentence to voice a need, and what is happening. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.home;
