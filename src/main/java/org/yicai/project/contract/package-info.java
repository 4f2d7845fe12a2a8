/** The contract, its milestones and what the law says about them. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.contract;
