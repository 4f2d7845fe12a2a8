/** The calendar of working days: which days differ from Monday to Friday, who entered them and why. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.calendar;
