/** A member of the committee watches the log from the own browser: a key that never leaves it, and a button. */
@org.jspecify.annotations.NullMarked
package org.yicai.council.witnessing;
