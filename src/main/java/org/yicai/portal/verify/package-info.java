/** The page on which anybody checks proofs in the browser, and its files to take away. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.verify;
