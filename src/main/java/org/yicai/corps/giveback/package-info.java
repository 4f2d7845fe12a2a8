/** What comes back to those who give: time credits, honours, gifts, thanks, expenses, and the paper the law asks for. Hours are only read here. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback;
