/**
 * Who could help where: the list "for me", the proposal for a week and its mending after people dropped out, each with its
 * reasons. It is a calculation: it asks no database and draws no page, and nobody is assigned by it. What it proposes becomes
 * invitations, and people accept or decline (志愿服务条例 art. 25: no forced assignment).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.yicai.matching;
