package org.yicai.ops.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.yicai.evidence.Verdict;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.evidence.likeness.Likeness;
import org.yicai.evidence.likeness.Shelf;
import org.yicai.ops.database.CannotStart;
import yicai.bench.photos.Crowd;
import yicai.bench.photos.Roll;
import yicai.bench.photos.SameRoom;
import yicai.bench.photos.Transform;

/** Photographs of a folder hidden among made ones, looked for after everything that {@link Transform} does to them. */
final class PhotosUnderLoad implements AutoCloseable {

    private final List<Roll.Frame> looked = new ArrayList<>();
    private final List<Fingerprint> known = new ArrayList<>();
    private final List<Fingerprint> donors = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final Crowd crowd;
    private final int stored;
    private final int every;
    private final long seed;
    private final Map<Transform, int[]> caught = new EnumMap<>(Transform.class);
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> fromBytes = new ArrayList<>();
    private int plain;
    private int twice;
    private long falseFound;
    private long pairs;
    private long falsePairs;

    PhotosUnderLoad(Path folder, int most, int stored, long seed) throws java.io.IOException {
        this.stored = stored;
        this.seed = seed;
        var roll = new Roll(folder, seed);
        for (var frame : roll.looked().subList(0, Math.min(most, roll.looked().size()))) {
            keep(frame, Fingerprint.of(frame.picture()));
        }
        for (var frame : roll.aside()) {
            var print = Fingerprint.of(frame.picture());
            if (!print.plain() && donors.size() < 120 && !known(frame, print, true)) {
                donors.add(print);
            }
        }
        if (looked.isEmpty() || donors.isEmpty()) {
            throw new CannotStart("there are too few photographs with enough in them");
        }
        crowd = new Crowd(donors.stream().map(Fingerprint::sketch).toList(), seed);
        every = Math.max(1, stored / looked.size());
        fill();
    }

    private void keep(Roll.Frame frame, Fingerprint print) {
        if (print.plain()) {
            plain++;
        } else if (!known(frame, print, false)) {
            looked.add(frame);
            known.add(print);
        }
    }

    /** A folder may hold the same picture twice under two names; then the second is left out, and named so that one can look. */
    private boolean known(Roll.Frame frame, Fingerprint print, boolean sameFileToo) {
        for (int i = 0; i < known.size(); i++) {
            var verdict = !sameFileToo && looked.get(i).file().equals(frame.file()) ? null : verdict(known.get(i), print);
            if (verdict == Verdict.SAME_PHOTO || verdict == Verdict.ASK_A_HUMAN) {
                System.err.println("left out as the same: " + frame + " and " + looked.get(i));
                twice++;
                return true;
            }
        }
        return false;
    }

    /** The known ones lie at equal distances among the others. */
    private void fill() {
        for (int number = 0; number < stored; number++) {
            int at = place(number);
            shelf.add(at < 0 ? crowd.sketch(number) : known.get(at).sketch());
        }
    }

    private int place(int number) {
        return number % every == every / 2 && number / every < looked.size() ? number / every : -1;
    }

    private Fingerprint fetched(int number) {
        int at = place(number);
        var print = at < 0 ? donors.get(crowd.donor(number)) : known.get(at);
        return Fingerprint.of(print.points(), print.view());
    }

    void measure(int wanted, Map<String, Object> figures) throws Exception {
        int queries = looked.size() * Transform.values().length;
        for (int i = 0; i < 8; i++) {
            shelf.look(known.get(i % known.size()), this::fetched); // until it is compiled
        }
        for (int i = 0; i < looked.size(); i++) {
            var picture = looked.get(i).picture();
            for (var transform : Transform.values()) {
                one(i, transform, transform.of(picture, new Random(seed * 1_000 + i)), Math.ceilDiv(wanted, queries));
            }
            System.err.println("looked for " + (i + 1) + " of " + looked.size());
        }
        tell(figures);
    }

    private void one(int i, Transform transform, BufferedImage changed, int others) throws Exception {
        var bean = ManagementFactory.getThreadMXBean();
        long cpuBegan = bean.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        var fresh = Fingerprint.of(changed);
        var found = shelf.look(fresh, this::fetched);
        wall.add((System.nanoTime() - began) / 1e6);
        cpu.add((bean.getCurrentThreadCpuTime() - cpuBegan) / 1e6);
        var count = caught.computeIfAbsent(transform, _ -> new int[3]);
        count[2]++;
        int before = count[1];
        for (var each : found) {
            int at = place(each.number());
            var verdict = each.likeness().verdict();
            if (at == i) {
                count[0] += verdict == Verdict.SAME_PHOTO ? 1 : 0;
                count[1] += verdict == Verdict.SAME_PLACE ? 0 : 1;
            } else if (verdict == Verdict.SAME_PHOTO && (at < 0 || !looked.get(at).file().equals(looked.get(i).file()))) {
                falseFound++;
            }
        }
        if (count[1] == before) {
            System.err.println("missed " + transform + " of " + looked.get(i) + ", features " + known.get(i).features() + " and " + fresh.features() + ", compared alone " + verdict(known.get(i), fresh));
        }
        if (transform == Transform.JPEG_75) {
            bytes(changed);
        }
        compareWith(i, fresh, others);
    }

    /** The same from the bytes of a file. */
    private void bytes(BufferedImage picture) throws Exception {
        var file = new java.io.ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        long began = System.nanoTime();
        shelf.look(Fingerprint.of(ImageIO.read(new ByteArrayInputStream(file.toByteArray()))), this::fetched);
        fromBytes.add((System.nanoTime() - began) / 1e6);
    }

    private void compareWith(int i, Fingerprint fresh, int others) {
        var chance = new Random(seed + i * 7_919L + pairs);
        var chosen = chance.ints(others, 0, looked.size()).filter(at -> !looked.get(at).file().equals(looked.get(i).file())).toArray();
        pairs += chosen.length;
        falsePairs += IntStream.of(chosen).parallel().filter(at -> verdict(known.get(at), fresh) == Verdict.SAME_PHOTO).count();
    }

    private static @Nullable Verdict verdict(Fingerprint earlier, Fingerprint fresh) {
        var likeness = Likeness.of(earlier, fresh);
        return likeness == null ? null : likeness.verdict();
    }

    private void tell(Map<String, Object> figures) {
        figures.put("photographs", looked.size());
        figures.put("tooPlain", plain);
        figures.put("twiceInFolder", twice);
        figures.put("stored", stored);
        figures.put("recallMild", recall(true, 1));
        figures.put("recallHard", recall(false, 1));
        figures.put("samePhotoMild", recall(true, 0));
        figures.put("samePhotoHard", recall(false, 0));
        figures.put("falsePerMillion", Figures.rounded(pairs == 0 ? 0 : falsePairs * 1e6 / pairs));
        figures.put("unrelatedPairs", pairs);
        figures.put("falseAmongStored", falseFound);
        figures.put("decisionMs", part(wall, 0.95));
        figures.put("decisionMaxMs", part(wall, 1));
        figures.put("decisionCpuMs", part(cpu, 0.95));
        figures.put("decisionFromBytesMs", part(fromBytes, 0.95));
        figures.put("indexMiB", Figures.rounded(shelf.bytes() / 1_048_576.0));
        figures.put("recalls", each(1));
        figures.put("samePhoto", each(0));
    }

    private Map<String, Object> each(int which) {
        var each = new LinkedHashMap<String, Object>();
        caught.forEach((transform, count) -> each.put(transform.name(), Figures.rounded((double) count[which] / count[2])));
        return each;
    }

    private double recall(boolean mild, int which) {
        long got = 0;
        long all = 0;
        for (var each : caught.entrySet()) {
            if (each.getKey().mild() == mild) {
                got += each.getValue()[which];
                all += each.getValue()[2];
            }
        }
        return Figures.rounded((double) got / all);
    }

    private static double part(List<Double> times, double share) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : Figures.rounded(sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)));
    }

    /** Pairs of one room with other people, each way of hiding in turn. */
    void rooms(int wanted, Map<String, Object> figures) {
        int same = 0;
        int asked = 0;
        for (int i = 0; i < wanted; i++) {
            var chance = new Random(seed * 77 + i);
            int room = i % looked.size();
            var cut = new ArrayList<BufferedImage>();
            for (int tries = 0; tries < 400 && cut.size() < 5; tries++) {
                var other = looked.get(chance.nextInt(looked.size()));
                if (!other.equals(looked.get(room))) {
                    cut.add(other.picture());
                }
            }
            var pair = SameRoom.pair(looked.get(room).picture(), cut, SameRoom.HIDDEN[i % SameRoom.HIDDEN.length], chance);
            var verdict = verdict(Fingerprint.of(pair[0]), Fingerprint.of(pair[1]));
            same += verdict == Verdict.SAME_PHOTO ? 1 : 0;
            asked += verdict == Verdict.ASK_A_HUMAN ? 1 : 0;
        }
        figures.put("sameRoomPairs", wanted);
        figures.put("sameRoomFalse", same);
        figures.put("sameRoomAsked", asked);
    }

    @Override
    public void close() {
        shelf.close();
    }
}
