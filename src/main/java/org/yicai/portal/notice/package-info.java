/** The witness on paper: the log's signed size and root, to be hung on the notice board every week. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.notice;
