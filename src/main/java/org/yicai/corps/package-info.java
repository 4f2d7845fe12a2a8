/**
 * The volunteer corps: who leads it, what it is for, and the minutes its members really gave. It is the link between
 * residents, contractors and the committee; it is no legal person, its host records.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "message", "party", "council", "need", "project", "activity", "matching"})
@org.jspecify.annotations.NullMarked
package org.yicai.corps;
