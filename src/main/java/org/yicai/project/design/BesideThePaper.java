package org.yicai.project.design;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.council.Annex;
import org.yicai.council.ItemKind;
import org.yicai.web.View;

/** Puts beside the committee's paper of a design what people said of it and what runs already. */
@Component
class BesideThePaper implements Annex {

    private final Surroundings surroundings;

    BesideThePaper(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public List<Part> of(UUID subject, ItemKind kind) {
        if (kind != ItemKind.DESIGN) {
            return List.of();
        }
        var around = surroundings.of(subject);
        var parts = new ArrayList<Part>();
        if (!around.comments().isEmpty()) {
            parts.add(new Part("project.comments", view -> around.bySpeaker().values().stream().flatMap(List::stream).map(each -> said(each, view)).toList()));
        }
        if (!around.overlaps().isEmpty()) {
            parts.add(new Part("project.overlaps", view -> around.overlaps().stream().map(each -> runs(each, view)).toList()));
        }
        return parts;
    }

    private static String said(Comment comment, View view) {
        var about = comment.about().isEmpty() ? "" : view.t("project.comment.about", comment.about());
        var reply = comment.reply() == null ? view.t("project.comment.unanswered") : view.label(comment.reply()) + (comment.replyWords().isEmpty() ? "" : view.t("project.comment.colon") + comment.replyWords());
        return view.t("project.annex.comment", view.label(comment.speaker()), about, comment.words(), reply);
    }

    private static String runs(Overlap overlap, View view) {
        return view.t("project.annex.overlap", overlap.title(), overlap.contractor() == null ? "" : overlap.contractor(), view.t(overlap.sameLeaf() ? "project.overlap.leaf" : "project.overlap.topic"));
    }
}
