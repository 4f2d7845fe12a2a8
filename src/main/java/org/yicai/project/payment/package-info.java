/** Money that is not in dispute is paid on its day. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.payment;
