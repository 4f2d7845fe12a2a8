package org.yicai.corps.profession;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** Tells people about a booking: those with an account by the way they chose, others by text message; of something confidential never what it is about. */
@Component
class SlotNews {

    private static final byte[] NOTHING = new byte[0];
    private final Notices notices;
    private final Places places;
    private final Envelopes envelopes;

    SlotNews(Notices notices, Places places, Envelopes envelopes) {
        this.notices = notices;
        this.places = places;
        this.envelopes = envelopes;
    }

    /** Whom a booking concerns: the person, the number that was left, or whoever booked when there is neither. */
    Notices.To whom(UUID booking, @Nullable UUID person, byte @Nullable [] sealed, UUID madeBy) {
        if (person != null) {
            return Notices.To.person(person);
        }
        var phone = envelopes.open(booking, sealed == null ? NOTHING : sealed).phone();
        return phone.isEmpty() ? Notices.To.person(madeBy) : new Notices.To(null, phone);
    }

    void tell(SubdistrictId subdistrict, Notices.To to, String key, Object... args) {
        notices.tell(subdistrict, to, Notices.Kind.ANSWER, key, args);
    }

    void professional(SubdistrictId subdistrict, PersonId professional, String key, Object... args) {
        notices.tell(subdistrict, Notices.To.person(professional.value()), Notices.Kind.WORK, key, args);
    }

    String link(String site, UUID booking) {
        return site + envelopes.link(booking);
    }

    String when(Instant starts, Instant ends) {
        return moment(starts) + "–" + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(ends.atZone(places.zone()));
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("M-d HH:mm", Locale.ROOT).format(at.atZone(places.zone()));
    }
}
