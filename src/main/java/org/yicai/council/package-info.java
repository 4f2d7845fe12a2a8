/**
 * The guidance and coordination committee 指导协调委员会: seats by constituency with their terms, meetings, and the
 * gate that every project bought with own money has to pass. It knows matters by id and paper only.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "journal::note", "journal::witness", "place", "message", "party", "evidence"})
@org.jspecify.annotations.NullMarked
package org.yicai.council;
