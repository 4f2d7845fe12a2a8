/** Contractors look at themselves, and one is chosen; the tender itself runs elsewhere. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.procurement;
