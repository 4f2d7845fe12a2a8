/** The service catalogue 指导性目录: a public tree of three levels, by year. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.catalogue;
