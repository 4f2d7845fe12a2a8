/** Who wants to come: volunteers for a position, residents for a place. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.signup;
