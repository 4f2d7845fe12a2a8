package org.yicai.open.ocds;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yicai.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** Writes the releases of a purchase: one for each step, holding what that step changed, so that they merge into the whole. */
@Component
class Releases {

    /** Stands before every ocid until the installation has a prefix of its own: it claims none that was registered. */
    static final String UNREGISTERED = "yicai-unregistered";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Words words;
    private final Shapes shapes;
    private final String prefix;

    /** @param prefix the setting {@code yicai.ocds-prefix} (YICAI_OCDS_PREFIX), which the Open Contracting Partnership gives out; empty: none */
    Releases(Words words, ZoneId zone, @Value("${yicai.ocds-prefix:}") String prefix) {
        this.words = words;
        this.shapes = new Shapes(zone);
        this.prefix = prefix.isBlank() ? UNREGISTERED : prefix.strip();
    }

    /** The open contracting id: the same for ever, wherever the project moves. */
    String ocid(UUID project) {
        return prefix + "-" + project;
    }

    /**
     * All of them, the oldest first.
     *
     * @param site the address of this installation without a slash at the end
     */
    List<Release> of(Purchase purchase, String site) {
        var parties = new Parties(purchase);
        var chain = new Chain();
        var pen = new Pen(purchase, parties, chain, shapes, words, ocid(purchase.id()), site);
        var releases = new ArrayList<Release>();
        var delivering = false;
        for (var step : purchase.steps()) {
            parties.turnPage();
            var said = said(pen, step, !delivering);
            delivering |= step.kind() == Step.Kind.ACCEPTED || step.kind() == Step.Kind.PAID;
            var release = new Release(step, content(pen, step, buyer(pen), said));
            chain.written(release.id(), step.kind() == Step.Kind.SIGNED || step.kind() == Step.Kind.LANDED);
            releases.add(release);
        }
        return releases;
    }

    private static Map<String, Object> said(Pen pen, Step step, boolean first) {
        var purchase = pen.purchase();
        return switch (step.kind()) {
            case LANDED -> new GateParts(pen).landed();
            case SUBMITTED -> new GateParts(pen).submitted(purchase.turn(step.id()));
            case CONCLUDED -> new GateParts(pen).concluded(purchase.turn(step.id()));
            case AWARDED -> new ContractParts(pen).awarded(purchase.award().orElseThrow());
            case SIGNED -> new ContractParts(pen).signed(purchase.contract().orElseThrow());
            case AMENDED -> new ChangeParts(pen).amended(purchase.amendment(step.id()));
            case SUBCONTRACTED -> new ChangeParts(pen).subcontracted(purchase.subcontract(step.id()));
            case ACCEPTED -> new ContractParts(pen).accepted(purchase.milestone(step.id()), first);
            case PAID -> new ContractParts(pen).paid(purchase.payment(step.id()), first);
            case ENDED -> new ContractParts(pen).ended(purchase.ending().orElseThrow());
        };
    }

    /** Whoever buys; nobody buys a gift. */
    private static @Nullable Map<String, Object> buyer(Pen pen) {
        var project = pen.purchase().project();
        if (project.landed()) {
            return project.given() ? null : pen.parties().payer();
        }
        return pen.parties().as(project.purchaser());
    }

    private Map<String, Object> content(Pen pen, Step step, @Nullable Map<String, Object> buyer, Map<String, Object> said) {
        var content = Shapes.object("ocid", pen.ocid(), "id", "?", "date", shapes.moment(step.at()), "tag", said.get("tag"), "initiationType", "tender", "language", Pen.LANGUAGE,
                "parties", pen.parties().written(), "buyer", buyer);
        said.forEach(content::putIfAbsent);
        content.put("id", pen.ocid() + "-" + step.kind().name().toLowerCase(Locale.ROOT) + "-" + print(content, pen.site()));
        return content;
    }

    /** Says what the release says, wherever it is read: one that says something else is another release. */
    private static String print(Map<String, Object> content, String site) {
        var text = JSON.writeValueAsString(content).replace("\"" + site + "/", "\"/");
        return Shapes.print(text.getBytes(StandardCharsets.UTF_8), 8);
    }
}
