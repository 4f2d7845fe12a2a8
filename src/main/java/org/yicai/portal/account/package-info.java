/** The public account: money, promises and what residents said, the same on the page and in the file. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.account;
