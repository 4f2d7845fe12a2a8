/** The quarters of a running project: looked at once in each at least (财政部令第102号 art. 20, 21), reckoned from the records alone. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.monitoring;
