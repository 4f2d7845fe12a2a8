package yicai.bench.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * The photographs of a folder. Where there are fewer than 250 files, each is cut into its four quarters, which share no pixel.
 * A quarter of them is set aside: the stored ones by the million are made from those, never from the ones that are looked for.
 */
public final class Roll {

    private static final int LONGEST = 1_600;

    /** @param file which file it comes from; quarters of one file are not unrelated */
    public record Frame(Path file, int quarter) {

        public BufferedImage picture() {
            try {
                var whole = Retouch.longest(Retouch.drawn(ImageIO.read(file.toFile())), LONGEST);
                int w = whole.getWidth() / 2;
                int h = whole.getHeight() / 2;
                return quarter < 0 ? whole : Retouch.drawn(w, h, g -> g.drawImage(whole, -(quarter % 2) * w, -(quarter / 2) * h, null));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final List<Frame> looked = new ArrayList<>();
    private final List<Frame> aside = new ArrayList<>();

    /** @param folder with JPEG and PNG files, those below it included */
    public Roll(Path folder, long seed) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = new ArrayList<>(all.filter(each -> each.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)")).sorted().toList());
        }
        Collections.shuffle(files, new Random(seed));
        boolean whole = files.size() >= 250;
        for (int i = 0; i < files.size() * (whole ? 1 : 4); i++) {
            var frame = new Frame(files.get(whole ? i : i / 4), whole ? -1 : i % 4);
            (i % 4 == (whole ? 3 : i / 4 % 4) ? aside : looked).add(frame);
        }
        Collections.shuffle(looked, new Random(seed));
    }

    public List<Frame> looked() {
        return looked;
    }

    public List<Frame> aside() {
        return aside;
    }
}
