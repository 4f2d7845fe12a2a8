/** Who sits on the committee, for which constituency, how chosen and until when. */
@org.jspecify.annotations.NullMarked
package org.yicai.council.seats;
