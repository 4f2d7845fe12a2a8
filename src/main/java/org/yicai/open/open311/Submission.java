package org.yicai.open.open311;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.need.Privacy;
import org.yicai.need.Topic;
import org.yicai.need.Voicing;
import org.yicai.party.Phone;
import org.yicai.place.Subdistrict;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/**
 * What POST requests brings. Names, e-mail addresses and device ids are not read, so they are never stored: the
 * telephone number is all that an answer needs (个人信息保护法 art. 6, no more than necessary).
 */
final class Submission {

    /** GeoReport v2: the description has at most 4,000 characters. */
    static final int LONGEST = 4_000;
    private static final int ADDRESS = 200;
    private static final Set<String> VISIBILITY = Set.of("", "public", "private");

    private final Fields in;
    private final Subdistrict subdistrict;
    private final Jurisdictions jurisdictions;
    private final Words words;

    Submission(Fields in, Subdistrict subdistrict, Jurisdictions jurisdictions, Words words) {
        this.in = in;
        this.subdistrict = subdistrict;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    /**
     * The need as it is taken in.
     *
     * @throws Failure (400) naming everything that is wrong, (404) for an unknown service
     */
    Voicing read() {
        var code = in.text("service_code", 40);
        var topic = jurisdictions.topic(code).orElse(null);
        var said = in.text("description", LONGEST);
        var point = point();
        var address = in.optional("address_string", ADDRESS);
        var community = community();
        var phone = Phone.optional(in);
        var open = open(topic, said);
        if (point.isEmpty() && address.isEmpty() && in.typed("address_id").isBlank() && !sent("lat") && !sent("long") && in.finding("address_string") == null) {
            in.refuse("", "open.finding.place");
        }
        if (topic == null && in.ok()) {
            throw Failure.missing("open.finding.service");
        }
        if (!in.ok() || topic == null) {
            throw Failure.unusable(in.findings());
        }
        return new Voicing(Voicing.title(said), said, topic, community, address.isEmpty() ? point : address, phone, open, null);
    }

    private boolean sent(String name) {
        return !in.typed(name).isBlank();
    }

    /** To about a hundred metres, so that no home is ever stored as a point. */
    private String point() {
        if (!sent("lat") && !sent("long")) {
            return "";
        }
        var lat = degrees("lat", 90);
        var lon = degrees("long", 180);
        if (lat == null || lon == null) {
            in.refuse(Finding.that("open.finding.lat-long"));
            return "";
        }
        return words.say("zh", "open.spot", String.format(Locale.ROOT, "%.3f", lat), String.format(Locale.ROOT, "%.3f", lon));
    }

    private @Nullable Double degrees(String name, int most) {
        var typed = in.optional(name, 40);
        if (!typed.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")) {
            return null;
        }
        var degrees = Double.parseDouble(typed);
        return Math.abs(degrees) <= most ? degrees : null;
    }

    /** The standard's address_id and our attribute "community" say the same; the first that was sent counts. */
    private @Nullable UUID community() {
        var code = in.optional("address_id", 40);
        var named = code.isEmpty() ? in.optional("attribute[community]", 40) : code;
        if (named.isEmpty()) {
            return null;
        }
        var community = jurisdictions.community(subdistrict, named);
        if (community == null) {
            in.refuse("", "open.finding.address-id");
            return null;
        }
        return community.id().value();
    }

    private boolean open(@Nullable Topic topic, String said) {
        var visibility = in.typed("attribute[visibility]").strip();
        if (!VISIBILITY.contains(visibility)) {
            in.refuse("attribute[visibility]", "open.finding.visibility");
        }
        return visibility.isEmpty() ? topic != Topic.HEALTH && Privacy.open(null, said) : visibility.equals("public");
    }
}
