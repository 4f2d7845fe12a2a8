/**
 * What was taken in as it came: for now photographs. The original is sealed, hashed and written once; what others see is
 * drawn anew without anything that the camera wrote into it. A photograph proves nothing by itself.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "message", "party"})
@org.jspecify.annotations.NullMarked
package org.yicai.evidence;
