/** The card of points of a project that has ended, and the look half a year later (财预〔2020〕10号). */
@org.jspecify.annotations.NullMarked
package org.yicai.evaluation.scorecard;
