/** What people said, brought to those who served them. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback.thanks;
