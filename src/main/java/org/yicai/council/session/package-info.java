/** Meetings: what stands on the agenda and who was there. */
@org.jspecify.annotations.NullMarked
package org.yicai.council.session;
