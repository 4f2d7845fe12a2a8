package org.yicai.project.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectAccess;
import org.yicai.project.several.ListPage;
import org.yicai.project.several.Lists;
import org.yicai.project.several.Lists.Wrong;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The catalogue of a year as the office keeps it, in a spreadsheet: all items or, when one is not right, none. */
@Controller
class CatalogueListController {

    private static final List<String> COLUMNS = List.of("编码", "名称", "英文名称");
    private final Catalogue catalogue;
    private final Lists lists;
    private final Places places;
    private final ProjectAccess access;

    CatalogueListController(Catalogue catalogue, Lists lists, Places places, ProjectAccess access) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/catalogue/several")
    ListPage show(Fields in, Actor actor) {
        access.requireKeepCatalogue(actor);
        return new ListPage(in.with("year", places.today().getYear() + 1), "catalogue", in.typed("lines"), List.of());
    }

    @GetMapping("/catalogue/several/template.xlsx")
    Download template(Actor actor) {
        access.requireKeepCatalogue(actor);
        return lists.template("catalogue", COLUMNS, List.of(List.of("01", "养老服务", "Care for the old"), List.of("0101", "居家养老", "Care at home"), List.of("010101", "助餐", "Meals")));
    }

    @PostMapping("/catalogue/several")
    Answer take(Fields in, Actor actor) {
        access.requireKeepCatalogue(actor);
        int year = in.whole("year", 2000, 2199);
        var known = catalogue.tree(actor.subdistrict(), year).stream().map(CatalogueItem::code).collect(Collectors.toCollection(HashSet::new));
        var reading = lists.read(in, COLUMNS, row -> item(row, year, known));
        var page = new ListPage(in, "catalogue", reading.text(), reading.lines());
        if (!in.ticked("write") || !page.ready()) {
            return page;
        }
        reading.items().forEach(each -> catalogue.enter(actor, each));
        return Redirect.to("/catalogue?year=" + year).saying("project.done.several");
    }

    /** @param known codes there are, to which this one is added: a parent stands above its children */
    private static CatalogueItem item(Lists.Row row, int year, HashSet<String> known) {
        var code = row.text("编码", 6);
        if (!code.matches("\\d{2}|\\d{4}|\\d{6}")) {
            throw new Wrong("project.finding.code");
        }
        var parent = code.length() == 2 ? null : code.substring(0, code.length() - 2);
        if (parent != null && !known.contains(parent)) {
            throw new Wrong("project.finding.code-parent", parent);
        }
        var name = row.text("名称", 60);
        var english = row.cell("英文名称").isEmpty() ? "" : row.text("英文名称", 80);
        if (!known.add(code)) {
            throw new Wrong("project.finding.code-known");
        }
        return new CatalogueItem(year, code, parent, code.length() / 2, name, english);
    }
}
