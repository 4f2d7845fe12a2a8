/**
 * Where and when: divisions with their validity, the subdistricts of this installation, communities and what lies
 * below them, working days, local ways and the rule packs of the law.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal"})
@org.jspecify.annotations.NullMarked
package org.yicai.place;
