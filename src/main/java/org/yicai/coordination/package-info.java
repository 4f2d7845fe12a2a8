/**
 * Light coordination: a contractor asks for help, the corps is asked first, a committee may say no with one tap; and
 * the ledger of the minutes that projects take from people whose work it is not.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "message", "party", "council", "need", "project", "activity", "corps"})
@org.jspecify.annotations.NullMarked
package org.yicai.coordination;
