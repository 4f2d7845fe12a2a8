/**
 * Activities: one occasion of a service, for exactly one deliverable, programme or group of needs. People sign up, check in at the door, and say
 * afterwards whether it was so; only then does it count.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "message", "party", "evidence", "council", "need", "project"})
@org.jspecify.annotations.NullMarked
package org.yicai.activity;
