/** Mending: the purchaser asks for what a term of the contract asks for, the contractor mends it or says why not, and the purchaser says how it ended. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.rectification;
