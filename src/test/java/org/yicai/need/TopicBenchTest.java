package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yicai.need.NeedFiles.HEADING;
import static org.yicai.need.NeedFiles.file;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yicai.need.topic.Said;

class TopicBenchTest {

    private static final List<String> OF_BUSES = List.of("公交车半小时不来", "末班车太早了", "站牌没有遮雨的地方", "司机甩站不停", "这条线路能不能加车");
    private static final List<String> OF_PAY = List.of("老板欠我们工资", "年底了血汗钱还没有结", "公司不交社保", "加班费一分没有", "包工头跑了");
    private static final List<String> OF_SMOKE = List.of("楼下饭店油烟直排", "烧烤的烟熏得开不了窗", "烟道装在我家窗口", "满屋子油烟味", "排烟机对着楼道吹");

    private final List<Said> messages = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private TopicBench bench() {
        var random = new Random(1);
        for (int i = 0; i < 90; i++) {
            var of = List.of(OF_BUSES, OF_PAY, OF_SMOKE).get(i % 3);
            messages.add(new Said(of.get(random.nextInt(5)), of.get(random.nextInt(5)) + "，请管一管。"));
            labels.add("t" + i % 3);
        }
        return new TopicBench(messages, labels);
    }

    @Test
    void what_can_be_told_apart_is_told_apart_and_the_yardstick_is_measured_beside_it() {
        var quality = bench().quality();
        assertThat(quality.messages()).isEqualTo(90);
        assertThat(quality.topics()).isEqualTo(3);
        assertThat(quality.macroF1()).isGreaterThan(0.95);
        assertThat(quality.baselineF1()).isGreaterThan(0.8);
        assertThat(quality.byTopic()).containsOnlyKeys("t0", "t1", "t2");
    }

    @Test
    void with_shuffled_labels_both_fall_to_chance() {
        bench();
        Collections.shuffle(labels, new Random(3));
        var quality = new TopicBench(messages, labels).quality();
        assertThat(quality.macroF1()).isLessThan(0.55);
        assertThat(quality.baselineF1()).isLessThan(0.55);
    }

    @Test
    void ids_without_a_message_and_messages_without_a_label_are_passed_over() throws Exception {
        var data = file(HEADING + "a,u,公交,2019/2/28 11:25:05,公交车不来,0,0\nb,u,工资,2019/2/28 11:25:05,欠我们工资,0,0\nc,u,无,2019/2/28 11:25:05,没有标,0,0\n");
        var labelFile = Files.createTempFile("labels", ".csv");
        Files.writeString(labelFile, "id,topic\na,交通\nb,劳动\nz,别的\n");
        var quality = new TopicBench(data, labelFile).quality();
        assertThat(quality.messages()).isEqualTo(2);
        assertThat(quality.macroF1()).isBetween(0.0, 1.0);
    }
}
