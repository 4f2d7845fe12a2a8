/** A volunteer who did not come: noted by a name, answered by the volunteer, followed by nothing. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.absence;
