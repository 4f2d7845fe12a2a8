package org.yicai.open.ocds;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.web.Words;

/**
 * What every part of a release is written with. Releases speak Chinese, the language of the facts.
 *
 * @param site the address of this installation without a slash at the end
 */
record Pen(Purchase purchase, Parties parties, Chain chain, Shapes shapes, Words words, String ocid, String site) {

    static final String LANGUAGE = "zh";

    String say(String key, Object... args) {
        return words.say(LANGUAGE, "open.ocds." + key, args);
    }

    String label(String list, String value) {
        return words.say(LANGUAGE, "label." + list + "." + value);
    }

    static String yuan(long fen) {
        return Money.of(fen).inYuan();
    }

    /** The public page of the project stands for the papers that people read there. */
    Map<String, Object> page(String id, String type, String title) {
        return Shapes.object("id", id, "documentType", type, "title", title, "url", site + "/projects/" + purchase.id(), "format", "text/html", "language", LANGUAGE);
    }

    /** What somebody published elsewhere; nothing when it is no address. */
    List<Map<String, Object>> elsewhere(String id, String type, String title, String link) {
        return link.matches("https?://[\\x21-\\x7E&&[^\"<>\\\\^`{|}]]+") ? List.of(Shapes.object("id", id, "documentType", type, "title", title, "url", link)) : List.of();
    }

    /** What the committee passed, as items that can be counted. */
    List<Map<String, Object>> items() {
        return items(Purchase.Deliverable::passedQuantity);
    }

    /** What is promised, as items that can be counted; classified by the service catalogue of its year. */
    List<Map<String, Object>> items(ToIntFunction<Purchase.Deliverable> quantity) {
        var project = purchase.project();
        return purchase.deliverables().stream().map(each -> Shapes.object(
                "id", each.id().toString(),
                "description", each.standard().isEmpty() ? each.name() : say("item", each.name(), each.standard()),
                "classification", Shapes.object("scheme", "yicai-catalogue-" + project.catalogueYear(), "id", project.leafCode(), "description", project.leafName()),
                "quantity", quantity.applyAsInt(each),
                "unit", Shapes.object("name", label("Unit", each.unit())))).toList();
    }

    /** The end of a service that no contract of this subdistrict holds. */
    Map<String, Object> service(String status, @Nullable String met) {
        return Shapes.object("id", purchase.id() + "-service", "title", say("service"), "type", "delivery", "dueDate", shapes.endOf(purchase.project().landsUntil()), "dateMet", met, "status", status);
    }

    /** The award that contracts refer to; what landed was awarded elsewhere. */
    String awardId() {
        return purchase.award().map(each -> each.id().toString()).orElse(purchase.id() + "-award");
    }

    String contractId() {
        return purchase.contract().map(each -> each.id().toString()).orElse(purchase.id() + "-contract");
    }
}
