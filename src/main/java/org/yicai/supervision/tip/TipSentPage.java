package org.yicai.supervision.tip;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Receipt;
import org.yicai.web.Page;

/** The code, once. @param code null when it was shown before */
record TipSentPage(@Nullable Receipt code) implements Page {}
