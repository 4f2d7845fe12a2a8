package org.yicai.open.ocds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of one purchase. A release names those it speaks of, each with all roles it had so far: whoever
 * merges releases keeps the latest list of roles only.
 */
final class Parties {

    /** The register of identifiers (org-id.guide): 统一社会信用代码. */
    static final String SCHEME = "CN-USCI";

    private final Purchase purchase;
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> named = new LinkedHashMap<>();

    Parties(Purchase purchase) {
        this.purchase = purchase;
    }

    /** From here on the next release speaks. */
    void turnPage() {
        named.clear();
    }

    /** A reference to an organisation, which has these roles from now on; null when there is none. */
    @Nullable Map<String, Object> as(@Nullable UUID organisation, String... more) {
        return find(organisation).map(each -> named(each, more)).orElse(null);
    }

    /** The committee that keeps the gate; null when the subdistrict has none. */
    @Nullable Map<String, Object> committee() {
        return purchase.organisations().stream().filter(each -> each.kind().equals("GUIDANCE_COMMITTEE")).findFirst().map(each -> named(each, "reviewBody")).orElse(null);
    }

    /** Who pays for what landed: an organisation of the register when one has this name, else a name only. */
    @Nullable Map<String, Object> payer(String... more) {
        var name = purchase.project().payer();
        if (name.isEmpty()) {
            return null;
        }
        return purchase.organisations().stream().filter(each -> each.name().equals(name)).findFirst().map(each -> named(each, more))
                .orElseGet(() -> named("yicai-" + purchase.id() + "-payer", name, null, more));
    }

    /** Those that this release named, as the standard wants them. */
    List<Map<String, Object>> written() {
        return named.values().stream().map(each -> {
            var party = new LinkedHashMap<>(each);
            party.put("roles", new ArrayList<>(roles.getOrDefault(String.valueOf(each.get("id")), Set.of())));
            return (Map<String, Object>) party;
        }).toList();
    }

    private Optional<Purchase.Organisation> find(@Nullable UUID organisation) {
        return purchase.organisations().stream().filter(each -> each.id().equals(organisation)).findFirst();
    }

    private Map<String, Object> named(Purchase.Organisation organisation, String... more) {
        var code = organisation.code();
        return named(code == null || code.isEmpty() ? "yicai-" + organisation.id() : SCHEME + "-" + code, organisation.name(), code, more);
    }

    private Map<String, Object> named(String id, String name, @Nullable String code, String... more) {
        roles.computeIfAbsent(id, key -> new TreeSet<>()).addAll(Arrays.asList(more));
        var reference = Shapes.object("id", id, "name", name);
        var party = Shapes.object("id", id, "name", name);
        if (code != null && !code.isEmpty()) {
            party.put("identifier", Shapes.object("scheme", SCHEME, "id", code, "legalName", name));
        }
        named.put(id, party);
        return reference;
    }
}
