package org.yicai.activity.attendance;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Receipt;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/** My badge, to show at the door or to print; {@code code} is null before there is one. */
record BadgePage(String name, @Nullable Receipt code, @Nullable Qr qr) implements Page {}
