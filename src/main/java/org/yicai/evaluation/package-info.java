/**
 * How a project is judged once it has ended, by computed figures wherever there are any, and whether half a year later
 * there is anything left of it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "project"})
@org.jspecify.annotations.NullMarked
package org.yicai.evaluation;
