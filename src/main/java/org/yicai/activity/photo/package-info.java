/** Photographs beside what was done: none needed, three at most; one that was used before waits until somebody says why. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.photo;
