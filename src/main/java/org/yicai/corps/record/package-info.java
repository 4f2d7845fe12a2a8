/** The minutes that volunteers gave, as their own record. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.record;
