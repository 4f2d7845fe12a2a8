/** Travel, meals and phone of volunteers, paid by whoever uses them. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback.expense;
