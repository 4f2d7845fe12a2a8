/** What a design must bring before it comes to the committee, and what the committee's answer makes of it. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.gate;
