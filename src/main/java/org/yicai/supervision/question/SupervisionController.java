package org.yicai.supervision.question;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Csv;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/** All questions of a subdistrict, for those who look after them; a contractor's own, for the contractor. */
@Controller
class SupervisionController {

    private static final int SHOWN = 300;
    private static final int MOST = 20_000;
    private static final List<String> COLUMNS = List.of("asked", "flag", "project", "activity", "contractor", "quantity", "words", "due", "stage", "confirmations", "denials");
    private final Questions questions;
    private final Places places;
    private final Words words;
    private final QuestionAccess access;

    SupervisionController(Questions questions, Places places, Words words, QuestionAccess access) {
        this.questions = questions;
        this.places = places;
        this.words = words;
        this.access = access;
    }

    @GetMapping("/supervision")
    QuestionsPage list(Fields in, Actor actor) {
        access.requireList(actor);
        return new QuestionsPage(questions.all(actor.subdistrict(), null, SHOWN), QuestionsPage.hands(in.typed("hands")), false, questions.tips(actor.subdistrict()), places.today());
    }

    @GetMapping("/my/questions")
    QuestionsPage own(Fields in, Actor actor) {
        access.requireContractor(actor);
        return new QuestionsPage(questions.all(actor.subdistrict(), access.contractorsOf(actor), SHOWN), QuestionsPage.hands(in.typed("hands")), true, null, places.today());
    }

    @GetMapping("/supervision.csv")
    Download csv(Fields in, Actor actor) {
        access.requireList(actor);
        var language = in.typed("lang").equals("en") ? "en" : "zh";
        var hands = QuestionsPage.hands(in.typed("hands"));
        var rows = questions.all(actor.subdistrict(), null, MOST).stream().filter(each -> hands == null || each.stage().hands() == hands).map(each -> row(each, language));
        var heading = COLUMNS.stream().map(each -> words.say(language, "supervision.csv." + each)).toList();
        var text = Stream.concat(Stream.of(heading), rows).map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return new Download("text/csv;charset=utf-8", "questions.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> row(Question it, String language) {
        return List.of(it.askedAt().atZone(places.zone()).toLocalDate().toString(), it.flag(), it.projectTitle(), it.activityTitle() == null ? "" : it.activityTitle(), it.contractorName() == null ? "" : it.contractorName(),
                it.quantity() == null ? "" : it.quantity().toString(), it.words(), it.dueOn().toString(), words.say(language, "label.QuestionStage." + it.stage()), "" + it.confirmations(), "" + it.denials());
    }
}
