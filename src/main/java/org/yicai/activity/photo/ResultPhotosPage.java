package org.yicai.activity.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The photographs beside an activity, for its organiser: what lies there, what waits for a word, and room for more; and for officials, who may close one.
 *
 * @param waiting by number; one photograph may resemble several
 * @param asks that wait: somebody wants one closed to the public
 * @param own whether the looker organised it
 * @param follows whether the looker is an official who may close one or say that it stays
 * @param answering the number of the photograph whose form came back; null for none
 */
record ResultPhotosPage(Fields in, Activity activity, ResultPhotos.Standing standing, List<Comparison> waiting, List<PhotoAsks.Waiting> asks, boolean own, boolean follows, @Nullable Integer answering) implements FormPage {

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

    List<PhotoAsks.Waiting> asks(int number) {
        return asks.stream().filter(each -> each.number() == number).toList();
    }

    /** Whether one is open, or was until somebody asked. */
    boolean closable(ResultPhoto photo) {
        return photo.openToAll() || photo.asked();
    }

    /** Where a finding about the reason leads. */
    String because(int number) {
        return answering != null && answering == number ? "photo_because" : "photo_because-" + number;
    }

    int room() {
        return ResultPhotos.MOST - standing.photos().size();
    }

    boolean mayAdd() {
        return own && standing.recorded() && !standing.confirmed() && activity.cancelledAt() == null && room() > 0;
    }
}
