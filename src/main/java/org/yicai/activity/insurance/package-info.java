/** Insurance for those who come: whoever uses volunteers pays it, and without it nothing dangerous is open. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.insurance;
