package org.yicai.open.ocds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.place.Subdistrict;
import org.yicai.project.ProjectId;
import org.yicai.web.Address;
import org.yicai.web.Data;
import org.yicai.web.Fields;
import org.yicai.web.OpenToMachines;

/** Purchases for programmes: each project's releases and its record, and the feed of all. */
@Controller
class OcdsController {

    private static final String FEED = "/open/ocds/release-package.json";
    private final Door door;
    private final Feed feed;
    private final Purchases purchases;
    private final Releases releases;
    private final Packages packages;
    private final Places places;
    private final Address address;

    // seven: the door, the feed, one purchase as releases in a package, and where all this is
    OcdsController(Door door, Feed feed, Purchases purchases, Releases releases, Packages packages, Places places, Address address) {
        this.door = door;
        this.feed = feed;
        this.purchases = purchases;
        this.releases = releases;
        this.packages = packages;
        this.places = places;
        this.address = address;
    }

    @OpenToMachines
    @GetMapping("/projects/{id}/ocds/release-package.json")
    Data releases(HttpServletRequest request, @PathVariable String id) {
        return door.answer(request, () -> {
            var purchase = purchase(id);
            var site = address.of(request, "");
            return packages.releases(uri(site, purchase, "release"), site, purchase.project(), purchase.organisations(), written(purchase, site), Map.of());
        });
    }

    @OpenToMachines
    @GetMapping("/projects/{id}/ocds/record-package.json")
    Data record(HttpServletRequest request, @PathVariable String id) {
        return door.answer(request, () -> {
            var purchase = purchase(id);
            var site = address.of(request, "");
            return packages.record(uri(site, purchase, "record"), site, purchase, written(purchase, site));
        });
    }

    @OpenToMachines
    @GetMapping(FEED)
    Data list(HttpServletRequest request, Fields in) {
        var size = in.typed("page_size").isBlank() ? Feed.MOST : in.whole("page_size", 1, Feed.MOST);
        var before = Step.cursor(in, "before");
        var after = Step.cursor(in, "after");
        var subdistrict = subdistrict(in);
        if (!in.ok() || subdistrict == null) {
            return door.unusable(request, in.findings());
        }
        var site = address.of(request, "");
        var own = site + FEED + "?" + (subdistrict.main() ? "" : "subdistrict=" + subdistrict.code() + "&") + (size == Feed.MOST ? "" : "page_size=" + size + "&");
        var uri = own + (after != null ? "after=" + after : before != null ? "before=" + before : "");
        return door.answer(request, () -> feed.page(new Feed.Question(subdistrict.id(), before, after, size), uri.replaceFirst("[?&]$", ""), own, site));
    }

    /** The one of this 12-digit code, the main one when nothing is said; null beside a finding. */
    private @Nullable Subdistrict subdistrict(Fields in) {
        var code = in.typed("subdistrict").strip();
        var found = places.subdistricts().stream().filter(each -> code.isEmpty() ? each.main() : each.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            in.refuse("subdistrict", "open.finding.subdistrict");
        }
        return found.orElse(null);
    }

    private Purchase purchase(String id) {
        var project = ProjectId.of(id).value();
        return Optional.ofNullable(purchases.of(List.of(project)).get(project)).orElseThrow(Missing::new);
    }

    private List<Release> written(Purchase purchase, String site) {
        var written = releases.of(purchase, site);
        if (written.isEmpty()) {
            throw new Missing();
        }
        return written;
    }

    private static String uri(String site, Purchase purchase, String kind) {
        return site + "/projects/" + purchase.id() + "/ocds/" + kind + "-package.json";
    }
}
