/** What was said in a chat group, pasted, looked through row by row, and taken in as needs. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.group;
