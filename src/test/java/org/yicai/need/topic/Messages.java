package org.yicai.need.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up messages about three invented crafts that no catalogue knows, with much common wording around them. */
final class Messages {

    private static final List<List<String>> CRAFTS = List.of(
            List.of("糖画", "糖人", "熬糖", "铜勺", "糖稀"), List.of("皮影", "影窗", "驴皮", "唱腔", "签子"), List.of("风筝", "竹篾", "纸鸢", "放线", "扎架"));
    private static final List<String> AROUND = List.of("希望街坊们都能来", "上周在院里见过一次", "不知道该问谁", "孩子们很喜欢", "老师傅年纪大了", "天气好的时候最合适");

    private Messages() {}

    /** So many messages of each craft, in turns. */
    static List<Said> of(int each, long seed) {
        var random = new Random(seed);
        var messages = new ArrayList<Said>();
        for (int i = 0; i < each * CRAFTS.size(); i++) {
            var words = CRAFTS.get(i % CRAFTS.size());
            var one = words.get(random.nextInt(words.size()));
            var other = words.get(random.nextInt(words.size()));
            var around = AROUND.get(random.nextInt(AROUND.size()));
            messages.add(new Said("说说" + one, AROUND.get(random.nextInt(AROUND.size())) + "，" + other + "的事，" + around + "。"));
        }
        return messages;
    }

    /** Which craft each of them is about. */
    static List<String> labels(int each) {
        var labels = new ArrayList<String>();
        for (int i = 0; i < each * CRAFTS.size(); i++) {
            labels.add("craft" + i % CRAFTS.size());
        }
        return labels;
    }
}
