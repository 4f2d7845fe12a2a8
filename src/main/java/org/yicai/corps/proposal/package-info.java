/** A week is proposed, looked at, and becomes invitations; the list "for me". Nobody is assigned (志愿服务条例 art. 25). */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.proposal;
