package org.yicai.place;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How residents' and villagers' committees are named: after their place, in several long and short ways. */
final class CommitteeName {

    private static final Pattern COMMITTEE = Pattern.compile("((?<=村)村(民委员|委)会|居民委员会|居委会|民委员会|委员会|委会)$");

    private CommitteeName() {}

    /** 东四社区 of 东四社区居委会, 新村 of 新村村委会 and of 新村民委员会; what is no committee stays as it is. */
    static String place(String name) {
        var place = COMMITTEE.matcher(name).replaceFirst("");
        return place.isEmpty() ? name : place;
    }

    /** The full names that mean just this word. */
    static List<String> of(String word) {
        var endings = word.endsWith("社区") ? List.of("居委会", "居民委员会") : word.endsWith("村") ? List.of("委会", "民委员会", "村委会", "村民委员会") : List.<String>of();
        return Stream.concat(Stream.of(word), endings.stream().map(word::concat)).toList();
    }
}
