package org.yicai.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.evidence.photo.PhotoFiles;
import org.yicai.evidence.photo.PhotoFiles.Address;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Draws the fingerprints of photographs that were taken in before there were any, a few a minute, from their large prints. */
@Component
public class FingerprintWatch extends Patrol {

    private static final Logger LOG = LoggerFactory.getLogger(FingerprintWatch.class);
    private static final int A_ROUND = 10;
    private final Fingerprints fingerprints;
    private final PhotoFiles files;
    /** How far each subdistrict was gone through; what could not be read is tried again after the next start. */
    private final ConcurrentHashMap<SubdistrictId, PhotoId> seen = new ConcurrentHashMap<>();

    FingerprintWatch(Fingerprints fingerprints, PhotoFiles files, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("fingerprints", places, transactions, everySeconds);
        this.fingerprints = fingerprints;
        this.files = files;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        var after = seen.getOrDefault(subdistrict, new PhotoId(new UUID(0, 0)));
        var missing = transaction.execute(status -> fingerprints.missing(subdistrict.value(), after, A_ROUND));
        for (var each : missing) {
            draw(subdistrict, each);
            seen.put(subdistrict, new PhotoId(each.id()));
        }
        return missing.size();
    }

    private void draw(SubdistrictId subdistrict, Fingerprints.Bare bare) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(files.read(new Address(subdistrict.value(), bare.year(), bare.largeSha256()))));
            if (picture != null) {
                var drawn = Fingerprint.of(picture);
                transaction.executeWithoutResult(status -> fingerprints.keep(subdistrict.value(), new PhotoId(bare.id()), drawn));
            }
        } catch (IOException unreadable) {
            LOG.warn("a print could not be read for its fingerprint: {}", unreadable.toString());
        }
    }
}
