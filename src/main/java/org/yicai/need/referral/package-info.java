/** Refers a need to what is being delivered anyway: the contractor takes it in, or gives it back with a reason. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.referral;
