/** Planning activities, finding them, and the one page on which each of them happens. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.schedule;
