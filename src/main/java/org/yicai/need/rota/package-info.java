/** Which leader looks at the new needs of a week: taken by the leader, capped, and the host's where nobody takes it. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.rota;
