package org.yicai.project.procurement;

import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/**
 * What a contractor says of itself before it applies: three answers, five points with what shows them, and its interests in the target group.
 *
 * @param interests the interests in words; needed when there are any
 */
record SelfCheckForm(String whyUs, String able, String well, Said politicalAwareness, Said socialResponsibility, Said serviceSpirit, Said professionalQuality, Said workWithPeople,
        @Nullable Interest interest, String interests) {

    private static final int LENGTH = 300;

    /** @param shown what shows it; "" where nothing was named */
    record Said(String words, String shown) {}

    /** Whether there are interests in the target group. */
    enum Interest {
        YES,
        NO
    }

    static SelfCheckForm read(Fields in) {
        var interest = in.choice("interested", Interest.class);
        return new SelfCheckForm(
                in.text("why_us", LENGTH),
                in.text("able", LENGTH),
                in.text("well", LENGTH),
                new Said(in.text("political_awareness", LENGTH), in.optional("political_awareness_shown", LENGTH)),
                new Said(in.text("social_responsibility", LENGTH), in.optional("social_responsibility_shown", LENGTH)),
                new Said(in.text("service_spirit", LENGTH), in.optional("service_spirit_shown", LENGTH)),
                new Said(in.text("professional_quality", LENGTH), in.optional("professional_quality_shown", LENGTH)),
                new Said(in.text("work_with_people", LENGTH), in.optional("work_with_people_shown", LENGTH)),
                interest,
                interest == Interest.YES ? in.text("interests", LENGTH) : in.optional("interests", LENGTH));
    }
}
