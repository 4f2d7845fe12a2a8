/** Services that a higher level bought, or that somebody gives: they land here with seats and duties in clear view. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.landing;
