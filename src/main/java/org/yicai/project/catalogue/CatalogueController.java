package org.yicai.project.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectAccess;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** The catalogue, which a subdistrict office must compile and publish (北京市街道办事处条例 art. 22). */
@Controller
class CatalogueController {

    private final Catalogue catalogue;
    private final Places places;
    private final ProjectAccess access;

    CatalogueController(Catalogue catalogue, Places places, ProjectAccess access) {
        this.catalogue = catalogue;
        this.places = places;
        this.access = access;
    }

    @OpenToAll
    @GetMapping("/catalogue")
    CataloguePage show(Fields in, Actor actor) {
        var asked = in.typed("year");
        return page(in.with("year", places.today().getYear()), actor, asked.matches("20\\d\\d") ? Integer.valueOf(asked) : null);
    }

    private CataloguePage page(Fields in, Actor actor, @Nullable Integer year) {
        return new CataloguePage(in, catalogue.tree(actor.subdistrict(), year), access.mayKeepCatalogue(actor));
    }

    @PostMapping("/catalogue")
    Answer enter(Fields in, Actor actor) {
        access.requireKeepCatalogue(actor);
        var year = in.whole("year", 2000, 2199);
        var code = in.text("code", 6);
        var name = in.text("name", 60);
        var nameEn = in.optional("name_en", 80);
        if (in.ok() && !code.matches("\\d{2}|\\d{4}|\\d{6}")) {
            in.refuse("code", "project.finding.code");
        }
        if (in.ok()) {
            var parent = code.length() == 2 ? null : code.substring(0, code.length() - 2);
            var known = catalogue.tree(actor.subdistrict(), year);
            if (known.stream().anyMatch(each -> each.code().equals(code))) {
                in.refuse("code", "project.finding.code-known");
            } else if (parent != null && known.stream().noneMatch(each -> each.code().equals(parent))) {
                in.refuse("code", "project.finding.code-parent", parent);
            } else {
                catalogue.enter(actor, new CatalogueItem(year, code, parent, code.length() / 2, name, nameEn));
                return Redirect.to("/catalogue?year=" + year).saying("project.done.catalogue");
            }
        }
        return page(in, actor, in.finding("year") == null ? year : null);
    }
}
