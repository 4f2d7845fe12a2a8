package org.yicai.open.ocds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yicai.place.Places;

/** Wraps releases and records with who publishes them, and when they last changed. */
@Component
class Packages {

    /** Major and minor only: the schema refuses "1.1.5". */
    static final String VERSION = "1.1";

    private final Places places;

    Packages(Places places) {
        this.places = places;
    }

    /**
     * @param uri the address the package was asked for under
     * @param releases in the order in which they are listed; at least one
     * @param links where the list goes on; empty when it does not
     */
    Map<String, Object> releases(String uri, String site, Purchase.Project of, Collection<Purchase.Organisation> organisations, List<Release> releases, Map<String, Object> links) {
        var last = releases.stream().max(java.util.Comparator.comparing(Release::step)).orElseThrow();
        var written = head(uri, site, of, organisations, last);
        written.put("releases", releases.stream().map(Release::content).toList());
        if (!links.isEmpty()) {
            written.put("links", links);
        }
        return written;
    }

    /** The one record of a project: all its releases, the oldest first, and what they merge into. */
    Map<String, Object> record(String uri, String site, Purchase purchase, List<Release> releases) {
        var written = head(uri, site, purchase.project(), purchase.organisations(), releases.getLast());
        written.put("packages", List.of(site + "/projects/" + purchase.id() + "/ocds/release-package.json"));
        written.put("records", List.of(Shapes.object(
                "ocid", releases.getLast().content().get("ocid"), "releases", releases.stream().map(Release::content).toList(), "compiledRelease", Merge.compiled(releases))));
        return written;
    }

    private Map<String, Object> head(String uri, String site, Purchase.Project of, Collection<Purchase.Organisation> organisations, Release last) {
        return Shapes.object("uri", uri, "version", VERSION, "publishedDate", last.date(), "publisher", publisher(site, of, organisations));
    }

    private Map<String, Object> publisher(String site, Purchase.Project of, Collection<Purchase.Organisation> organisations) {
        var office = organisations.stream().filter(each -> each.kind().equals("SUBDISTRICT_OFFICE") && each.subdistrict().equals(of.subdistrict())).findFirst().orElse(null);
        if (office == null) {
            var name = places.subdistricts().stream().filter(each -> each.id().value().equals(of.subdistrict())).map(each -> each.name(Pen.LANGUAGE)).findFirst().orElse("");
            return Shapes.object("name", name, "uri", site);
        }
        return Shapes.object("name", office.name(), "scheme", office.code() == null ? null : Parties.SCHEME, "uid", office.code(), "uri", site);
    }
}
