/** What somebody was told, and how the person wants to be told. */
@org.jspecify.annotations.NullMarked
package org.yicai.party.notice;
