/** What the corps is: its host, its purpose, its three tiers. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.charter;
