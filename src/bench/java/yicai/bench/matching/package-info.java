/**
 * What the matching is measured with: made weeks, the exact optimum, and a checker. Instance, Optimum and Checker read the
 * description in docs/matching.md and share no code with the product; only {@link yicai.bench.matching.Translation} knows both.
 */
@org.jspecify.annotations.NullMarked
package yicai.bench.matching;
