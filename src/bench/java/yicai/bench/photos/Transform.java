package yicai.bench.photos;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.BiFunction;

/** What happens to a photograph before it is handed in again: the rows of the table in trust.md 2.1, each on its own. */
public enum Transform {
    JPEG_75(true, (p, r) -> Retouch.jpeg(p, 0.75f)),
    JPEG_30(true, (p, r) -> Retouch.jpeg(p, 0.30f)),
    JPEG_10(true, (p, r) -> Retouch.jpeg(p, 0.10f)),
    RESIZE_50(true, (p, r) -> Retouch.scaled(p, 0.5, 0.5)),
    RESIZE_20(true, (p, r) -> Retouch.scaled(p, 0.2, 0.2)),
    CHAT_COPY(true, (p, r) -> Retouch.jpeg(Retouch.longest(p, 1080), 0.60f)),
    SQUASH(true, (p, r) -> Retouch.scaled(p, (double) Math.min(p.getWidth(), p.getHeight()) / p.getWidth(), (double) Math.min(p.getWidth(), p.getHeight()) / p.getHeight())),
    GREY(true, (p, r) -> Retouch.grey(p)),
    DARK(true, (p, r) -> Retouch.toned(p, 0.55, 0)),
    BLUR(true, (p, r) -> Retouch.blurred(p, p.getWidth() / 400)),
    BRIGHTER(true, (p, r) -> Retouch.toned(p, 1.0, 60)),
    CONTRAST(true, (p, r) -> Retouch.toned(p, 1.6, -76)),
    NOISE(true, (p, r) -> Retouch.noise(p, 20, r)),
    DATE_STAMP(true, (p, r) -> Retouch.stamp(p)),
    BANNER(false, (p, r) -> Retouch.banner(p)),
    CROP_2(false, (p, r) -> Retouch.crop(p, 0.02, r)),
    CROP_5(false, (p, r) -> Retouch.crop(p, 0.05, r)),
    CROP_10(false, (p, r) -> Retouch.crop(p, 0.10, r)),
    CROP_20(false, (p, r) -> Retouch.crop(p, 0.20, r)),
    CROP_40(false, (p, r) -> Retouch.crop(p, 0.40, r)),
    LETTERBOX_5(false, (p, r) -> Retouch.letterbox(p, 0.05)),
    LETTERBOX_12(false, (p, r) -> Retouch.letterbox(p, 0.12)),
    ROTATE_1(false, (p, r) -> Retouch.turned(p, 1)),
    ROTATE_3(false, (p, r) -> Retouch.turned(p, 3)),
    ROTATE_15(false, (p, r) -> Retouch.turned(p, 15)),
    MIRROR(false, (p, r) -> Retouch.mirror(p)),
    ROTATE_90(false, (p, r) -> Retouch.quarter(p)),
    SCREEN_4(false, (p, r) -> Retouch.screen(p, 0.04, r)),
    SCREEN_20(false, (p, r) -> Retouch.screen(p, 0.20, r));

    private final boolean mild;
    private final BiFunction<BufferedImage, Random, BufferedImage> how;

    Transform(boolean mild, BiFunction<BufferedImage, Random, BufferedImage> how) {
        this.mild = mild;
        this.how = how;
    }

    /** Mild: the whole picture is still there and upright. Hard: something was cut off, laid over, turned or photographed anew. */
    public boolean mild() {
        return mild;
    }

    /** @param chance the same chance gives the same picture */
    public BufferedImage of(BufferedImage picture, Random chance) {
        return how.apply(picture, chance);
    }
}
