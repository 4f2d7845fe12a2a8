package org.yicai.journal;

import org.yicai.kernel.SubdistrictId;

/** How a subdistrict is called in addresses. The journal knows ids only; whoever knows places implements it. */
public interface LogSlugs {

    /** A short name such as "dongsi": small letters, digits and hyphens, at most 40. Asked once for each log, which then keeps it. */
    String of(SubdistrictId subdistrict);
}
