/** Messages to people: written into the outbox with the fact they tell of, sent afterwards through a gateway. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "place"})
@org.jspecify.annotations.NullMarked
package org.yicai.message;
