/** Designs: from a group of needs to something the committee can judge. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.design;
