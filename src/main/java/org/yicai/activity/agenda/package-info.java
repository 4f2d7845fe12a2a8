/** What somebody signed up for: on one page, and in the calendar of their telephone. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.agenda;
