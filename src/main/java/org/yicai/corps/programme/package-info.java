/** The menu of the corps 优化服务内容: what it offers, what volunteers would like to try, and what each season decides. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.programme;
