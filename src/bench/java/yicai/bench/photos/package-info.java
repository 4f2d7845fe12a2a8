/**
 * What the finding of reused photographs is measured with: the transforms of trust.md 2.1, pairs that show one room, and
 * stored photographs by the million. Pictures are changed here without the product's own code.
 */
@org.jspecify.annotations.NullMarked
package yicai.bench.photos;
