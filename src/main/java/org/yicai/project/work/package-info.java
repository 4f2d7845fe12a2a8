/** The staff's page of one project: where it stands, and what is to be done next by whoever looks. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.work;
