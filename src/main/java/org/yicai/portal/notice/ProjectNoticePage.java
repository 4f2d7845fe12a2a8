package org.yicai.portal.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.portal.Promise;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/**
 * One sheet of paper about one project.
 *
 * @param place name of the subdistrict
 * @param trust where everybody sees how far its records can be trusted, and may say that something was not so
 * @param proof the address of the proof of its latest fact, which names the entry by its hash; null while none has its place in the log
 * @param local whether the addresses are of this computer only, so that the paper is for trying
 */
record ProjectNoticePage(ProjectNotice notice, LocalDate day, String place, String trust, Qr trustCode, @Nullable String proof, @Nullable Qr proofCode, boolean local) implements Page {

    ProjectNotice.Project project() {
        return notice.project().getFirst();
    }

    List<Promise> promises() {
        return notice.promises();
    }

    ProjectNotice.@Nullable Latest latest() {
        return notice.latest().isEmpty() ? null : notice.latest().getFirst();
    }
}
