package org.yicai.party.people;

import java.time.Instant;
import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Qr;

/**
 * @param waiting who has no password yet, by name
 * @param slips the invitations this administrator made in the last minutes, to be printed and cut
 * @param address under which the links were written
 * @param alone whether that address is good on this machine only
 */
record InvitationsPage(Fields in, List<Register.Waiting> waiting, List<Slip> slips, String address, boolean alone) implements FormPage {

    /** One slip of paper. */
    record Slip(String name, String roles, String link, Qr qr, Instant until) {}

    long reachable() {
        return waiting.stream().filter(Register.Waiting::invitable).count();
    }
}
