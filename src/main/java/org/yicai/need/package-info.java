/**
 * Needs: a resident's sentence, taken in without an account, triaged by the corps, grouped, and followed until the
 * resident says that it is solved.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "message", "party", "evidence"})
@org.jspecify.annotations.NullMarked
package org.yicai.need;
