/** Written agreements where the law asks for them. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback.agreement;
