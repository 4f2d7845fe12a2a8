/** The path from volunteer to core volunteer, leader and founder: training, minutes, nominations by peers, and a mandate with a term. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.growth;
