package org.yicai.evidence.likeness;

import boofcv.abst.feature.describe.ConfigSurfDescribe;
import boofcv.abst.feature.detect.extract.ConfigExtract;
import boofcv.abst.feature.detect.interest.ConfigFastHessian;
import boofcv.abst.feature.orientation.ConfigSlidingIntegral;
import boofcv.abst.feature.orientation.OrientationIntegral;
import boofcv.alg.feature.describe.DescribePointSurf;
import boofcv.alg.feature.detect.interest.FastHessianFeatureDetector;
import boofcv.alg.transform.ii.GIntegralImageOps;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.feature.describe.FactoryDescribeAlgs;
import boofcv.factory.feature.detect.interest.FactoryInterestPointAlgs;
import boofcv.factory.feature.orientation.FactoryOrientationAlgs;
import boofcv.struct.feature.ScalePoint;
import boofcv.struct.feature.TupleDesc_F64;
import boofcv.struct.image.GrayS32;
import boofcv.struct.image.GrayU8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds local features with BoofCV's SURF (Bay, Ess, Tuytelaars, Van Gool 2008). Not for several threads at once. */
final class PointFinder {

    private static final int SIDE = 5;
    /** In pixels: smaller ones are found in noise too. */
    private static final double FINE = 2.6;
    private final int most;
    private final FastHessianFeatureDetector<GrayS32> detector;
    private final OrientationIntegral<GrayS32> orientation = FactoryOrientationAlgs.sliding_ii(new ConfigSlidingIntegral(), GrayS32.class);
    private final DescribePointSurf<GrayS32> describer = FactoryDescribeAlgs.surfStability(new ConfigSurfDescribe.Stability(), GrayS32.class);
    private final TupleDesc_F64 one = new TupleDesc_F64(Points.LENGTH);

    static {
        // one picture at a time is quick enough; the other processors belong to whoever reads pages
        BoofConcurrency.USE_CONCURRENT = false;
    }

    PointFinder(int most) {
        this.most = most;
        // a low threshold: a dull picture has its strongest points too
        var how = new ConfigFastHessian(0.2f, 2, -1, 1, 9, 4, 4);
        how.extract = new ConfigExtract(2, 0.2f, 0, true);
        detector = FactoryInterestPointAlgs.fastHessian(how);
    }

    Points find(Grey grey) {
        var picture = new GrayU8();
        picture.data = grey.pixels();
        picture.width = grey.width();
        picture.height = grey.height();
        picture.stride = grey.width();
        var sums = GIntegralImageOps.transform(picture, new GrayS32(grey.width(), grey.height()));
        detector.detect(sums);
        return described(spread(detector.getFoundFeatures(), grey.width(), grey.height()), sums, Math.max(grey.width(), grey.height()));
    }

    /**
     * The strongest, but from everywhere and of both sizes: else an edge laid around a picture, or noise all over it, would
     * leave no place for the picture itself.
     */
    private List<ScalePoint> spread(List<ScalePoint> found, int width, int height) {
        var all = new ArrayList<>(found);
        all.sort(Comparator.comparingDouble((ScalePoint each) -> -each.intensity));
        var chosen = new ArrayList<ScalePoint>();
        var later = new ArrayList<ScalePoint>();
        var room = new int[SIDE * SIDE * 2];
        for (var each : all) {
            int cell = (int) Math.min(SIDE - 1, each.pixel.x * SIDE / width) + SIDE * (int) Math.min(SIDE - 1, each.pixel.y * SIDE / height);
            (room[cell * 2 + (each.scale < FINE ? 0 : 1)]++ < most / room.length ? chosen : later).add(each);
        }
        int more = Math.min(later.size(), most - chosen.size());
        chosen.addAll(later.subList(0, Math.max(0, more)));
        chosen.sort(Comparator.comparingDouble((ScalePoint each) -> -each.intensity));
        return chosen.subList(0, Math.min(most, chosen.size()));
    }

    private Points described(List<ScalePoint> chosen, GrayS32 sums, float unit) {
        orientation.setImage(sums);
        describer.setImage(sums);
        var points = Points.room(chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            var each = chosen.get(i);
            orientation.setObjectRadius(each.scale * 2); // what BoofCV's own detector gives as the radius of a feature
            double angle = orientation.compute(each.pixel.x, each.pixel.y);
            describer.describe(each.pixel.x, each.pixel.y, angle, each.scale, true, one);
            points.x()[i] = (float) each.pixel.x / unit;
            points.y()[i] = (float) each.pixel.y / unit;
            points.scale()[i] = (float) each.scale / unit;
            points.angle()[i] = (float) angle;
            for (int k = 0; k < Points.LENGTH; k++) {
                points.described()[i * Points.LENGTH + k] = (byte) Math.clamp(Math.round(one.data[k] * 200), -127, 127);
            }
        }
        return points;
    }
}
