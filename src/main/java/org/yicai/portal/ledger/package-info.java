/** The ledger of a project 台账 (财政部令第102号 art. 27): everything that was recorded about it, put together by itself. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.ledger;
