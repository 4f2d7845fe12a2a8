/** What neighbours could do for others 公益愿望, and who may speak to them about it. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.offer;
