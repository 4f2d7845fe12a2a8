/**
 * Values that every module may use: identities, money, the actor, and the three kinds of trouble
 * ({@link org.yicai.kernel.Finding}, {@link org.yicai.kernel.Refusal}, {@link org.yicai.kernel.Missing}).
 * It knows no other module.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.yicai.kernel;
