/** What those who were there say about it: one answer confirms, rates and serves the acceptance. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.opinion;
