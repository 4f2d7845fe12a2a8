package org.yicai.ops.cli;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.SubdistrictId;
import picocli.CommandLine.Option;

/** In which subdistrict a verb works. */
final class Where {

    @Option(names = "--subdistrict", paramLabel = "CODE", description = "12-digit code. Default: the main subdistrict")
    private @Nullable String code;

    SubdistrictId in(Desk desk) {
        return desk.subdistrict(code).id();
    }
}
