package org.yicai.council.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.yicai.council.Choice;
import org.yicai.council.Conclusion;
import org.yicai.council.Constituency;
import org.yicai.web.Page;

/** The minutes of one meeting; nobody wrote them. */
record MinutesPage(List<Minutes.Chair> chairs, List<Minutes.Line> lines) implements Page {

    /** What is true of the meeting as a whole. */
    Minutes.Chair session() {
        return chairs.getFirst();
    }

    List<Minutes.Chair> of(Constituency constituency, boolean present) {
        return chairs.stream().filter(each -> each.constituency() == constituency && each.present() == present).toList();
    }

    long present() {
        return chairs.stream().filter(Minutes.Chair::present).count();
    }

    List<Minutes.Line> items() {
        return lines.stream().filter(each -> each.what() == Minutes.What.ITEM).toList();
    }

    Conclusion conclusion(Minutes.Line item) {
        return Conclusion.valueOf(item.more());
    }

    List<Minutes.Line> of(UUID item, Minutes.What what) {
        return lines.stream().filter(each -> each.item().equals(item) && each.what() == what).toList();
    }

    List<Minutes.Line> votes(UUID item, Choice choice) {
        return of(item, Minutes.What.VOTE).stream().filter(each -> each.choice() == choice).toList();
    }

    /** Constituencies that stayed away again and again and did not block. */
    List<Constituency> excused(Minutes.Line item) {
        return item.excused() == null || item.excused().isEmpty() ? List.of() : Arrays.stream(item.excused().split(",")).map(Constituency::valueOf).toList();
    }
}
