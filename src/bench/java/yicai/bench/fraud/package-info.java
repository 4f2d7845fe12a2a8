/**
 * A made year of activities, honest and messy or false, on which the flags are measured. It knows who cheats and never tells: what
 * comes out are {@link org.yicai.supervision.flag.Records}, and the labels go to the scoring alone. docs/benchmarks.md says what is assumed.
 */
@org.jspecify.annotations.NullMarked
package yicai.bench.fraud;
