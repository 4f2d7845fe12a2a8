/** One matter: recusals, votes with their reasons, and the conclusion. */
@org.jspecify.annotations.NullMarked
package org.yicai.council.vote;
