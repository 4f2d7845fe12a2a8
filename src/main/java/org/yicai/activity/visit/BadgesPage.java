package org.yicai.activity.visit;

import java.time.LocalDate;
import java.util.List;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/** Badges to print, four on a sheet of A4. */
record BadgesPage(List<Card> cards, LocalDate today) implements Page {

    record Card(Badge badge, String address, Qr code) {}
}
