/** What a contractor has done here, out of the records of its projects: read by everybody, written by nobody. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.contractors;
