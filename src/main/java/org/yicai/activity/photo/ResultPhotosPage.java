package org.yicai.activity.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The photographs beside an activity, for its organiser: what lies there, what waits for a word, and room for more.
 *
 * @param waiting by number; one photograph may resemble several
 * @param answering the number of the photograph whose form came back; null for none
 */
record ResultPhotosPage(Fields in, Activity activity, ResultPhotos.Standing standing, List<Comparison> waiting, @Nullable Integer answering) implements FormPage {

    /** The numbers of those that wait. */
    List<Integer> held() {
        return waiting.stream().map(Comparison::number).distinct().toList();
    }

    List<Comparison> of(int number) {
        return waiting.stream().filter(each -> each.number() == number).toList();
    }

    /** Where a finding about the explanation of this photograph leads. */
    String field(int number) {
        return answering != null && answering == number ? "explanation" : "explanation-" + number;
    }

    List<ResultPhoto> kept() {
        return standing.photos().stream().filter(each -> !each.held()).toList();
    }

    int room() {
        return ResultPhotos.MOST - standing.photos().size();
    }

    boolean mayAdd() {
        return standing.recorded() && !standing.confirmed() && activity.cancelledAt() == null && room() > 0;
    }
}
