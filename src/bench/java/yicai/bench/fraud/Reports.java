package yicai.bench.fraud;

import java.util.List;

/** What people write about an activity: short, own, copied, or changed in a few words. */
final class Reports {

    private static final List<String> WHO = List.of("社区的老人们", "附近几栋楼的居民", "带着孩子的家长", "独居老人和他们的邻居", "新搬来的几户人家", "残疾朋友和家属", "合唱队的阿姨", "放学后的孩子", "刚退休的几位叔叔", "照护老人的家属", "胡同里的老街坊", "志愿者和居民代表");
    private static final List<String> WHAT = List.of("一起学了手机挂号", "练了一套肩颈操", "听医生讲了高血压用药", "做了窗花和灯笼", "把楼道的杂物清了一遍", "围着桌子包了饺子", "看了防诈骗的小品", "试着写了自己的名字", "量了血压和血糖", "商量了院子怎么停车", "修了六辆旧自行车", "排练了重阳节的节目", "学着给花换盆", "读了一段老北京的故事", "认了认消防栓和灭火器");
    private static final List<String> HOW = List.of("开始有点拘谨，后来笑声不断", "老师讲得慢，每个人都跟上了", "中间停电十分钟，大家点着手机接着来", "人比预想的多，临时加了凳子", "有人来晚了，我们又讲了一遍", "天冷，屋里坐得满满的", "下着雨，来的都是住得近的", "话题说开了，散得比计划晚", "上次没来的这次也到了", "几位听力不好的坐在前排");
    private static final List<String> SAID = List.of("王阿姨说回家要教给老伴", "一位大爷提出下次讲讲医保", "有人问能不能改到上午", "两家人约好互相照看", "有人提醒我们门口台阶太高", "孩子们不肯走", "李叔愿意下次来帮忙", "大家选了两位召集人", "有居民说第一次认识对门", "几位表示想继续学下去");
    private static final List<String> NEXT = List.of("下次准备放大字的讲义", "材料还剩一半，下周接着用", "我们把问题记下来去问居委会", "下回请护士一起来", "改进的地方是早点通知", "座位要再多备十个", "已约好下周同一时间", "会把照片发给愿意要的人", "留了电话，方便联系", "费用按计划，没有超");
    private static final List<String> TINY = List.of("活动顺利。", "活动顺利，居民满意。", "一切正常。", "按计划完成。");

    private final Chance chance;

    Reports(Chance chance) {
        this.chance = chance;
    }

    String tiny() {
        return chance.one(TINY);
    }

    /** A text of its own. */
    String own() {
        return chance.one(WHO) + chance.one(WHAT) + "，" + chance.one(HOW) + "。" + chance.one(SAID) + "；" + chance.one(SAID) + "。" + chance.one(WHAT) + "的时候，" + chance.one(HOW) + "。" + chance.one(NEXT) + "，" + chance.one(NEXT) + "。到场" + chance.whole(6, 60) + "人。";
    }

    /** The same text with another number or a few exchanged characters. */
    String copied(String text) {
        var copy = new StringBuilder(text.replaceAll("到场\\d+人", "到场" + chance.whole(6, 60) + "人"));
        for (int i = chance.whole(0, 2); i > 0; i--) {
            copy.setCharAt(chance.whole(0, copy.length() - 1), chance.one(List.of('很', '也', '再', '都', '就')));
        }
        return copy.toString();
    }
}
