package org.yicai.supervision.tip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Redirect;

/** Takes a tip from anybody: TP1 and TP2 say what an account is needed for. */
@Controller
class TipController {

    private final Tips tips;
    private final Pace pace;
    private final Places places;
    private final JdbcClient sql;
    private final CodeCookie cookie = new CodeCookie();

    TipController(Tips tips, Pace pace, Places places, JdbcClient sql) {
        this.tips = tips;
        this.pace = pace;
        this.places = places;
        this.sql = sql;
    }

    @OpenToAll
    @GetMapping("/tips/new")
    TipFormPage ask(Fields in, Actor actor) {
        return page(in, actor, null, null);
    }

    @OpenToAll
    @GetMapping("/projects/{id}/tip")
    TipFormPage ask(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, actor, tips.project(id).orElseThrow(Missing::new), null);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/tips")
    Answer send(Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var id = in.optionalId("project");
        var project = id == null ? null : tips.project(id).orElse(null);
        if (id != null && project == null) {
            in.refuse("project", "web.finding.choice");
        }
        var about = in.choice("tip_about", TipAbout.class);
        var kind = in.choice("tip_kind", TipKind.class);
        var words = in.text("tip_words", TipFormPage.LONGEST);
        var way = in.choice("tip_way", TipWay.class);
        if (way != null && way.needsAccount() && !actor.signedIn()) {
            in.refuse("tip_way", "tip.finding.account");
        } else if (way == TipWay.PSEUDONYM && project == null) {
            in.refuse("tip_way", "tip.finding.project");
        }
        if (!in.ok() || way == null || about == null || kind == null) {
            return page(in, actor, project, null);
        }
        var wait = pace.take("tip", false, request, response);
        if (wait != null) {
            return page(in, actor, project, wait);
        }
        var where = project == null ? actor.subdistrict() : project.subdistrict();
        cookie.keep(tips.send(actor, where, project, new Tips.Draft(way, about, kind, words)), request, response);
        return Redirect.to("/tips/sent");
    }

    /** Shows the code once: it came in a cookie for this page alone, which goes with it, so it stands in no address, no history and no table. */
    @OpenToAll
    @GetMapping("/tips/sent")
    TipSentPage sent(HttpServletRequest request, HttpServletResponse response) {
        return new TipSentPage(cookie.take(request, response));
    }

    private TipFormPage page(Fields in, Actor actor, Tips.@Nullable Project project, @Nullable Duration wait) {
        return new TipFormPage(in, project, actor.signedIn(), project == null ? waiting(actor) : List.of(), places.today(), wait);
    }

    private List<TipFormPage.Waiting> waiting(Actor actor) {
        return sql.sql("""
                select kind, sent_on from supervision.published_tip
                 where subdistrict = :subdistrict and project is null and sent_on < :today and (answered_on is null or answered_on >= :today) order by sent_on, kind limit 100
                """).param("subdistrict", actor.subdistrict().value()).param("today", places.today()).query(TipFormPage.Waiting.class).list();
    }
}
