package org.yicai.supervision.flag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yicai.supervision.flag.Records.CheckIn;
import org.yicai.supervision.flag.Records.Claim;
import org.yicai.supervision.flag.Records.Hand;
import org.yicai.supervision.flag.Records.Occasion;
import org.yicai.supervision.flag.Records.Opinion;
import org.yicai.supervision.flag.Records.Picture;
import org.yicai.supervision.flag.Records.Presence;
import org.yicai.supervision.flag.Records.Said;

/** An honest activity of ten people, of which a test changes one thing. */
final class Made {

    static final Instant DAY = Instant.parse("2026-12-05T06:00:00Z");

    int number;
    int project = 1;
    int heads = 10;
    int firstPerson;
    Instant from;
    Duration delay = Duration.ofHours(20);
    @Nullable Instant deadline;
    String venue = "room";
    String report;
    Hand hand = Hand.OWN;
    Set<UUID> staff = Set.of();
    @Nullable Integer signedUp = 9;
    @Nullable Integer counted;
    List<CheckIn> checkIns = new ArrayList<>();
    List<Picture> pictures = List.of();
    Said said = new Said(0, 0, List.of());

    /** The n-th, of a day of its own, with people of its own. */
    Made(int number) {
        this.number = number;
        this.from = DAY.plus(Duration.ofDays(number));
        this.firstPerson = 100 * number;
        this.report = "第" + number + "次" + String.valueOf((char) ('一' + number * 37)).repeat(60);
        tapped(10);
    }

    static UUID id(int number) {
        return new UUID(1, number);
    }

    static UUID project(int number) {
        return new UUID(2, number);
    }

    /** So many tap by themselves, one a minute. */
    Made tapped(int people) {
        checkIns = new ArrayList<>(IntStream.range(0, people).mapToObj(i -> new CheckIn(id(firstPerson + i), from.plusSeconds(60L * i), "phone" + (firstPerson + i), false)).toList());
        return this;
    }

    /** So many are ticked off, one a second, on so many devices. */
    Made ticked(int people, int devices, boolean helped, int everySeconds) {
        checkIns = new ArrayList<>(IntStream.range(0, people).mapToObj(i -> new CheckIn(id(firstPerson + i), from.plusSeconds((long) everySeconds * i), "staff" + i % devices, helped)).toList());
        return this;
    }

    Made stars(int n, int least, int devices, int everySeconds) {
        said = new Said(n, 0, IntStream.range(0, n).mapToObj(i -> new Opinion(i == 0 ? least : 5, from.plusSeconds((long) everySeconds * i), "phone" + i % devices)).toList());
        return this;
    }

    Occasion done() {
        var until = from.plus(Duration.ofHours(2));
        return new Occasion(id(number), project(project), new UUID(3, project), "culture", venue, from, until, new Claim(heads, until.plus(delay), deadline, report, staff, hand),
                new Presence(signedUp, checkIns, counted), pictures, said);
    }

    static Records records(Made... made) {
        return new Records(java.util.Arrays.stream(made).map(Made::done).toList(), List.of(), List.of());
    }

    static Records records(List<Made> made) {
        return records(made.toArray(Made[]::new));
    }
}
