package org.yicai.project.design;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.gate.DesignFiles;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Comments on designs, before the committee has decided. */
@Controller
class CommentController {

    private static final int LENGTH = 300;
    private final DesignFiles files;
    private final DesignPages pages;
    private final Comments comments;
    private final ProjectAccess access;

    CommentController(DesignFiles files, DesignPages pages, Comments comments, ProjectAccess access) {
        this.files = files;
        this.pages = pages;
        this.comments = comments;
        this.access = access;
    }

    /** Members for their constituency, residents' committees and colleagues; contractors come in with the purchase, not before. */
    @PostMapping("/designs/{id}/comments")
    Answer write(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireComment(actor);
        var file = files.get(new ProjectId(id));
        var position = in.whole("about", 0, file.promises().size());
        var words = in.text("words", LENGTH);
        if (!in.ok()) {
            return pages.page(in, file, actor);
        }
        comments.write(actor, file.project().id(), comments.speaker(actor), position == 0 ? "" : file.promises().get(position - 1).name(), words);
        return Redirect.to("/designs/" + id + "#comments").saying("project.done.commented");
    }

    @GetMapping("/comments/{id}")
    CommentPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireReadDesigns(actor);
        var comment = comments.get(id);
        return page(in.with("words", comment.words()), comment, actor);
    }

    private CommentPage page(Fields in, Comment comment, Actor actor) {
        return new CommentPage(in, comment, comment.open() && comment.isBy(actor), comment.open() && access.isOfficial(actor));
    }

    /** Whoever wrote it says it better, until it is answered. */
    @PostMapping("/comments/{id}/words")
    Answer change(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireComment(actor);
        var comment = comments.get(id);
        if (!comment.isBy(actor)) {
            throw Refusal.forbidden("project.refused.not-your-comment");
        }
        var words = in.text("words", LENGTH);
        if (!in.ok()) {
            return page(in, comment, actor);
        }
        comments.change(actor, id, words);
        return Redirect.to("/designs/" + comment.project() + "#comments").saying("project.done.comment-changed");
    }

    /** The drafter's office takes it up, or answers in one line. */
    @PostMapping("/comments/{id}/reply")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var comment = comments.get(id);
        var reply = in.choice("reply", CommentReply.class);
        var words = reply == CommentReply.ANSWERED ? in.text("reply_words", LENGTH) : in.optional("reply_words", LENGTH);
        if (!in.ok()) {
            return page(in, comment, actor);
        }
        comments.answer(actor, id, reply, words);
        return Redirect.to("/designs/" + comment.project() + "#comments").saying("project.done.comment-answered");
    }
}
