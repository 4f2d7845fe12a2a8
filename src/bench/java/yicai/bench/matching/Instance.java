package yicai.bench.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** A made week: people and duties as plain numbers, times in minutes since Monday 0:00. docs/matching.md describes how it is made. */
public final class Instance {

    /** One volunteer; {@code free} holds begin and end by turns, skills, languages and likes are bits, {@code knows} elders by number. */
    public record Person(int x, int y, int building, int age, long skills, long languages, int[] free, int reach, int maxShifts, int maxMinutes,
            int load, BitSet knows, long likes) {
    }

    /** One shift or, with an elder (else -1), one visit. */
    public record Duty(int begin, int end, int x, int y, int building, int seats, long skills, long languages, int minAge, int elder,
            boolean knownFace, BitSet barred, int topic, boolean urgent) {
    }

    public final List<Person> people = new ArrayList<>();
    public final List<Duty> duties = new ArrayList<>();
    private static final int LAND = 12_000;
    private static final int[][] TIMES = {{8 * 60, 12 * 60}, {13 * 60, 18 * 60}, {18 * 60, 22 * 60}};
    private final Random random;
    private final int[][] communities;

    /** The same numbers make the same week. */
    public Instance(int volunteers, int shifts, long seed) {
        random = new Random(seed);
        communities = new int[60][];
        for (int c = 0; c < communities.length; c++) {
            communities[c] = new int[] {random.nextInt(LAND), random.nextInt(LAND)};
        }
        // every elder has about two visits a week
        int elders = Math.max(1, shifts / 5);
        var homes = new int[elders][];
        for (int e = 0; e < elders; e++) {
            homes[e] = somewhere();
        }
        for (int v = 0; v < volunteers; v++) {
            people.add(person(homes));
        }
        for (int s = 0; s < shifts; s++) {
            duties.add(duty(homes, volunteers));
        }
    }

    /** East, north, and the building: forty to a community. */
    private int[] somewhere() {
        int c = random.nextInt(communities.length);
        int building = random.nextInt(40);
        return new int[] {communities[c][0] + building % 7 * 80, communities[c][1] + building / 7 * 80, c * 40 + building};
    }

    private Person person(int[][] homes) {
        var home = somewhere();
        int dice = random.nextInt(100);
        int age = dice < 5 ? 14 + random.nextInt(4) : dice < 45 ? 18 + random.nextInt(37) : 55 + random.nextInt(25);
        long skills = 0;
        for (int k = 0; k < 8; k++) {
            skills |= random.nextInt(100) < 30 ? 1L << k : 0;
        }
        long languages = 1 | (random.nextInt(100) < 15 ? 2 : 0) | (random.nextInt(100) < 10 ? 4 : 0);
        var free = new ArrayList<Integer>();
        for (int day = 0; day < 7; day++) {
            for (var time : TIMES) {
                if (random.nextInt(100) < 39) {
                    free.add(day * 1440 + time[0]);
                    free.add(day * 1440 + time[1]);
                }
            }
        }
        var knows = new BitSet();
        for (int e = 0; e < homes.length; e++) {
            int near = Math.abs(homes[e][0] - home[0]) + Math.abs(homes[e][1] - home[1]);
            if (near < 1_500 && random.nextInt(100) < 6) {
                knows.set(e);
            }
        }
        int maxShifts = 1 + random.nextInt(3);
        return new Person(home[0], home[1], home[2], age, skills, languages, free.stream().mapToInt(Integer::intValue).toArray(), 1_000 + 500 * random.nextInt(6),
                maxShifts, maxShifts * (120 + 30 * random.nextInt(3)), random.nextInt(9), knows, random.nextInt(4) == 0 ? 0 : 1L << random.nextInt(6) | 1L << random.nextInt(6));
    }

    private Duty duty(int[][] homes, int volunteers) {
        boolean visit = random.nextInt(100) < 40;
        int elder = visit ? random.nextInt(homes.length) : -1;
        var where = visit ? homes[elder] : somewhere();
        var time = TIMES[random.nextInt(10) < 4 ? 0 : random.nextInt(10) < 7 ? 1 : 2];
        int length = visit ? 60 + 30 * random.nextInt(2) : 90 + 30 * random.nextInt(4);
        int begin = random.nextInt(7) * 1440 + time[0] + 15 * random.nextInt((time[1] - time[0] - length) / 15 + 1);
        long skills = random.nextInt(100) < 45 ? 1L << random.nextInt(8) : 0;
        skills |= random.nextInt(100) < 8 ? 1L << random.nextInt(8) : 0;
        long languages = random.nextInt(100) < 4 ? 2 : random.nextInt(100) < 2 ? 4 : 0;
        var barred = new BitSet();
        for (int i = random.nextInt(100) < 10 ? 20 : 0; i > 0; i--) {
            barred.set(random.nextInt(volunteers));
        }
        return new Duty(begin, begin + length, where[0], where[1], where[2], visit ? 2 : 1 + random.nextInt(4), skills, languages,
                random.nextInt(100) < 15 ? 18 : 0, elder, visit && random.nextInt(100) < 60, barred, random.nextInt(6), random.nextInt(100) < 10);
    }
}
