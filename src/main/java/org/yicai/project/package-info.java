/**
 * Projects: from groups of needs to a design, through the committee's gate, to award, contract, accepted milestones,
 * payments and an ending. Services bought by a higher level land here too.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "message", "party", "council", "need"})
@org.jspecify.annotations.NullMarked
package org.yicai.project;
