/** The keys with which other people's programmes may write: who holds one, how much it may do, and its end. */
@org.jspecify.annotations.NullMarked
package org.yicai.open.apikey;
