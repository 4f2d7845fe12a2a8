package org.yicai.corps.profession;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Keys;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;

/** Seals who comes and what for, with the booking's own id; the professional of the slot opens it, nobody else. */
@Component
class Envelopes {

    private static final String KEY = "bookings";
    private static final int CLIENT = 16;
    private final Keys keys;

    Envelopes(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID booking, Client client) {
        return keys.seal(KEY, String.join("\n", line(client.name()), client.phone(), line(client.reason()), client.words()).getBytes(StandardCharsets.UTF_8), booking.toString());
    }

    private static String line(String typed) {
        return typed.replace('\n', ' ');
    }

    /** Empty fields for what was deleted. */
    Client open(UUID booking, byte[] sealed) {
        var opened = sealed.length == 0 ? null : keys.open(KEY, sealed, booking.toString());
        var parts = opened == null ? new String[] {"", "", "", ""} : new String(opened.content(), StandardCharsets.UTF_8).split("\n", 4);
        return new Client(null, parts[0], parts[1], parts[2], parts[3]);
    }

    /**
     * The same for the same person: by the number, without one by account, without either by name and helper. Of something confidential
     * a helper's clients are told apart from everybody else's, so that nobody learns whether a neighbour comes by trying the number.
     */
    byte[] mark(Client client, PersonId by, boolean confidential) {
        var who = !client.phone().isEmpty() ? "phone:" + client.phone() : client.person() != null ? "person:" + client.person() : "name:" + client.name();
        var apart = client.person() == null && (confidential || client.phone().isEmpty());
        return Arrays.copyOf(keys.sign(KEY, (apart ? who + ":" + by : who).getBytes(StandardCharsets.UTF_8)), CLIENT);
    }

    /** The personal address of a booking. */
    String link(UUID booking) {
        return "/bookings/" + keys.token(KEY, booking);
    }

    /** @throws Missing for every address that was not signed here */
    UUID booking(String token) {
        return keys.id(KEY, token);
    }
}
