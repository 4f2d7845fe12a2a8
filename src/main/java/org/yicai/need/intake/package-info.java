/** Taking a need in: from the resident, through a volunteer acting for somebody, or from a file. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.intake;
