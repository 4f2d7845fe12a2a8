package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** Four seats, twelve volunteers at once: four get one, eight hear why not, nothing is oversold. */
class LastSeatTest extends TownTest {

    @Test
    void a_storm_on_the_last_seats_oversells_nothing() throws Exception {
        var activity = id("select id from activity.activity where title = '豆瓣 5 号楼装扶手'");
        var position = id("select id from activity.position where activity = ?", activity).toString();
        var names = List.of("丁香", "白露", "曹阳", "程远", "董洁", "范小雨", "方明", "付强", "葛兰", "顾城", "郭静", "韩梅");
        var volunteers = names.stream().map(this::as).toList();
        List<Integer> answers;
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = taps.invokeAll(volunteers.stream()
                            .<Callable<Integer>>map(each -> () -> each.send("/activities/" + activity, "/activities/" + activity + "/sign-ups", Map.of("position", List.of(position))).status())
                            .toList())
                    .stream().map(each -> each.resultNow()).toList();
        }
        assertThat(answers).filteredOn(each -> each == 303).hasSize(4);
        assertThat(answers).filteredOn(each -> each != 303).allMatch(each -> each == 422 || each == 409);
        assertThat(count("select count(*) from activity.sign_up where position = ?::uuid and withdrawn_at is null", position)).isEqualTo(4);
        assertThat(count("select taken from activity.position where id = ?::uuid", position)).isEqualTo(4);
    }
}
