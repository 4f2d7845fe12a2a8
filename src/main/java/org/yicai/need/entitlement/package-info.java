/** What exists already and people have a right to: the register, and the answers that name it. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.entitlement;
