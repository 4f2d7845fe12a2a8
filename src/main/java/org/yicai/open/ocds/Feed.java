package org.yicai.open.ocds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;
import org.yicai.web.Cursor;

/** All releases of a subdistrict, the latest first, in pages that stay where they are while new ones come in front. */
@Component
class Feed {

    /** The most releases of one page. */
    static final int MOST = 100;

    private final Steps steps;
    private final Purchases purchases;
    private final Releases releases;
    private final Packages packages;

    Feed(Steps steps, Purchases purchases, Releases releases, Packages packages) {
        this.steps = steps;
        this.purchases = purchases;
        this.releases = releases;
        this.packages = packages;
    }

    /**
     * Which page is asked for.
     *
     * @param before the page lists what was before this; null: from the latest on
     * @param after the page lists what came right after this, and wins over {@code before}
     */
    record Question(SubdistrictId subdistrict, @Nullable Cursor before, @Nullable Cursor after, int size) {}

    private record Slice(List<Step> steps, boolean later, boolean earlier) {}

    /**
     * The page as a release package. Two statements.
     *
     * @param own the address of the feed with what does not change from page to page, ending in "?" or "&amp;"
     * @throws Missing when there is no release there: a package without one would not be valid
     */
    Map<String, Object> page(Question question, String uri, String own, String site) {
        var slice = slice(question);
        if (slice.steps.isEmpty()) {
            throw new Missing();
        }
        var found = purchases.of(slice.steps.stream().map(Step::project).collect(Collectors.toSet()));
        var written = releases(slice.steps, found, site);
        var first = found.get(written.getFirst().step().project());
        var links = new LinkedHashMap<String, Object>();
        if (slice.earlier) {
            links.put("next", own + "before=" + slice.steps.getLast().cursor());
        }
        if (slice.later) {
            links.put("prev", own + "after=" + slice.steps.getFirst().cursor());
        }
        return packages.releases(uri, site, first.project(), first.organisations(), written, links);
    }

    private Slice slice(Question question) {
        var size = question.size;
        if (question.after != null) {
            var some = steps.after(question.subdistrict, question.after, size + 1);
            return new Slice(some.size() > size ? some.subList(1, some.size()) : some, some.size() > size, true);
        }
        var some = steps.before(question.subdistrict, Optional.ofNullable(question.before).orElse(Cursor.LATEST), size + 1);
        return new Slice(some.size() > size ? some.subList(0, size) : some, question.before != null, some.size() > size);
    }

    private List<Release> releases(List<Step> wanted, Map<UUID, Purchase> found, String site) {
        var all = new HashMap<Step, Release>();
        found.values().forEach(each -> releases.of(each, site).forEach(release -> all.put(release.step(), release)));
        var written = new ArrayList<Release>();
        for (var step : wanted) {
            written.add(Optional.ofNullable(all.get(step)).orElseThrow(() -> new IllegalStateException("no release for " + step)));
        }
        return written;
    }
}
