/** Teams below the corps: what they do, who leads them, who asks to join, moves or leaves. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.team;
