package org.yicai.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.evidence.photo.Signals;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Keys;
import org.yicai.place.Places;

/** Keeps beside a photograph what its file says that may raise a question; of the camera only what two photographs can be compared by. */
@Component
class WeakSignals {

    private static final String KEY = "camera";
    private static final int SHOWN = 16;
    private final JdbcClient sql;
    private final Keys keys;
    private final Places places;

    WeakSignals(JdbcClient sql, Keys keys, Places places) {
        this.sql = sql;
        this.keys = keys;
        this.places = places;
    }

    /** @param told by the file as it came */
    void note(Actor actor, PhotoId photo, Signals told) {
        sql.sql("insert into evidence.signal (photo, subdistrict, taken_at, software, camera, manifest) values (:photo, :subdistrict, :taken, :software, :camera, :manifest)")
                .param("photo", photo.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("taken", told.takenAt() == null ? null : told.takenAt().atZone(places.zone()).toInstant().atOffset(ZoneOffset.UTC))
                .param("software", told.software())
                .param("camera", camera(actor, told.serial()))
                .param("manifest", told.manifest())
                .update();
    }

    /** Another subdistrict knows the same camera under another name. */
    private String camera(Actor actor, @Nullable String serial) {
        if (serial == null || serial.isEmpty()) {
            return "";
        }
        var message = new ByteArrayOutputStream();
        message.writeBytes(Keys.bytes(actor.subdistrict().value()));
        message.writeBytes(serial.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(keys.sign(KEY, message.toByteArray()), SHOWN));
    }
}
