/**
 * What other programmes get and give: open standards over the same facts and the same ways in that people use at the
 * browser. It may come to know every module; nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "party", "need", "project"})
@org.jspecify.annotations.NullMarked
package org.yicai.open;
