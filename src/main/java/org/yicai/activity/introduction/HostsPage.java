package org.yicai.activity.introduction;

import java.util.List;
import java.util.UUID;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/** @param own where the visitor introduces @param all who introduces where; for leaders, empty for everybody else */
record HostsPage(Fields in, List<Hosts.Host> own, List<Hosts.Host> all, List<Community> communities, boolean leads) implements FormPage {

    String where(Hosts.Host host, View view) {
        return community(host.community(), view) + " " + (host.entrance().isEmpty() ? view.t("visit.host.whole") : host.entrance());
    }

    private String community(UUID id, View view) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(view.language())).findFirst().orElse("");
    }

    /** Communities in which nobody introduces yet. */
    List<Community> without() {
        return communities.stream().filter(each -> all.stream().noneMatch(host -> host.community().equals(each.id().value()))).toList();
    }
}
