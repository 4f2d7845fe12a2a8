/**
 * Looks whether what is recorded was so: flags that open questions, draws that nobody can steer, visits and calls, and
 * what was found and mended. It punishes nobody: only the quantity in dispute waits.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "journal::note", "journal::tree", "place", "message", "party", "evidence", "council", "project", "activity", "corps"})
@org.jspecify.annotations.NullMarked
package org.yicai.supervision;
