/** The burden ledger: who was pulled in, for what, how many minutes. */
@org.jspecify.annotations.NullMarked
package org.yicai.coordination.burden;
