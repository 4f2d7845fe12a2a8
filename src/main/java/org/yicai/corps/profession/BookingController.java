package org.yicai.corps.profession;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.corps.profession.Booking.Stage;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.need.Consent;
import org.yicai.party.People;
import org.yicai.party.Phone;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Booking a slot for oneself or, with consent, for somebody else; saying no again by a personal address that needs no account. */
@Controller
class BookingController {

    private final Bookings bookings;
    private final SkillOffers offers;
    private final OfferController pages;
    private final People people;
    private final CorpsAccess access;
    private final Address address;

    // six: the booking, the page it came from, and who comes
    BookingController(Bookings bookings, SkillOffers offers, OfferController pages, People people, CorpsAccess access, Address address) {
        this.bookings = bookings;
        this.offers = offers;
        this.pages = pages;
        this.people = people;
        this.access = access;
        this.address = address;
    }

    enum Word {
        YES,
        NO
    }

    @PostMapping("/professionals/{id}/bookings")
    Answer book(@PathVariable UUID id, Fields in, Actor actor, HttpServletRequest request) {
        actor.requirePerson();
        var offer = offers.get(actor.subdistrict(), id);
        var slot = in.id("slot");
        var another = in.ticked("for_another");
        var client = another ? another(in, actor) : self(in, actor);
        var consent = another ? in.choice("consent", Consent.class) : null;
        if (slot == null || !in.ok()) {
            return pages.page(in, offer, actor);
        }
        var outcome = bookings.book(actor, id, slot, client, consent, in.ticked("waits"), address.of(request, ""));
        if (outcome.booking() == null) {
            return pages.page(outcome.finding() == null ? in : in.refuse(outcome.finding()), offer, actor);
        }
        return Redirect.to(bookings.link(outcome.booking())).saying(outcome.waits() ? "corps.done.po-waits" : "corps.done.po-booked");
    }

    private Client self(Fields in, Actor actor) {
        var called = in.optional("called", 20);
        return new Client(actor.requirePerson(), called.isEmpty() ? actor.name() : called, people.phone(actor.requirePerson()).orElse(""), "", in.optional("words", 300));
    }

    /** PO17: with a name, a reason and how the person agreed; by volunteers, leaders and community workers only. */
    private Client another(Fields in, Actor actor) {
        if (!access.booksForOthers(actor)) {
            throw Refusal.forbidden("corps.refused.po-for-another");
        }
        var name = in.text("client_name", 40);
        var phone = Phone.optional(in);
        return new Client(null, name.isEmpty() ? "?" : name, phone == null ? "" : phone, in.text("reason", 100), in.optional("words", 300));
    }

    @GetMapping("/my/bookings")
    MyBookingsPage mine(Actor actor) {
        var list = bookings.of(actor.requirePerson());
        return new MyBookingsPage(list, list.stream().map(each -> bookings.link(each.id())).toList(), actor.requirePerson());
    }

    @OpenToAll
    @GetMapping("/bookings/{token}")
    BookingPage show(@PathVariable String token, Fields in) {
        return page(in, token, bookings.open(token));
    }

    private BookingPage page(Fields in, String token, Booking booking) {
        return new BookingPage(in, token, booking, bookings.limit(booking));
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/bookings/{token}")
    Answer say(@PathVariable String token, Fields in, Actor actor, HttpServletRequest request) {
        var booking = bookings.open(token);
        var by = actor.at(booking.subdistrict());
        var word = in.choice("word", Word.class);
        if (word == null) {
            return page(in, token, booking);
        }
        var done = word == Word.YES ? confirm(by, booking) : cancel(by, booking, address.of(request, ""));
        return Redirect.to("/bookings/" + token).saying(done);
    }

    private String confirm(Actor by, Booking booking) {
        bookings.confirm(by, booking);
        return "corps.done.po-booked";
    }

    private String cancel(Actor by, Booking booking, String site) {
        if (!booking.stage().open()) {
            throw Refusal.tooLate("corps.refused.po-cancelled");
        }
        var late = bookings.cancel(by, booking, site);
        return late ? "corps.done.po-cancelled-late" : booking.stage() == Stage.BOOKED ? "corps.done.po-cancelled" : "corps.done.po-left-line";
    }
}
