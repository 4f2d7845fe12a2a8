package org.yicai.corps.profession;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.corps.profile.Skills;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.web.Fields;

/** Reads an offer and the weekly times from which its slots follow; holidays are left out. Looked at first, made afterwards. */
@Component
class OfferForm {

    static final int MOST_SLOTS = 300;
    private static final int LONGEST_DAYS = 183;
    private final Places places;
    private final WorkingDays days;
    private final java.time.Clock clock;

    OfferForm(Places places, WorkingDays days, java.time.Clock clock) {
        this.places = places;
        this.days = days;
        this.clock = clock;
    }

    /** @param slots when they begin, in order @param skipped holidays on which there would have been some */
    record Planned(UUID partner, Professional professional, String title, String what, String audience, String language, SkillOffer.Spot place, String spot, @Nullable UUID community,
            int minutes, int capacity, boolean confidential, List<Instant> slots, List<LocalDate> skipped) {}

    /** @return null beside findings */
    @Nullable Planned read(Fields in, Actor actor, Partner partner, List<Professional> people) {
        var professional = professional(in, people);
        var title = in.text("title", 40);
        var what = in.text("what", 600);
        var audience = in.optional("audience", 60);
        var language = in.typed("language");
        var place = in.choice("place", SkillOffer.Spot.class);
        var spot = place == SkillOffer.Spot.VENUE || place == SkillOffer.Spot.OFFICE ? in.text("spot", 80) : "";
        var community = in.optionalId("community");
        if (community != null && !places.has(actor.subdistrict(), community) || !language.isEmpty() && !Skills.hasLanguage(language)) {
            in.refuse(language.isEmpty() ? "community" : "language", "web.finding.choice");
        }
        var minutes = in.whole("minutes", 10, 240);
        var capacity = in.whole("capacity", 1, 50);
        var skipped = new ArrayList<LocalDate>();
        var slots = slots(in, minutes, skipped);
        if (in.ok() && professional != null) {
            in.refuse(OfferRules.all(new OfferRules.Wish(partner, professional, slots, places.zone(), places.today())));
        }
        return !in.ok() || professional == null || place == null ? null
                : new Planned(partner.id(), professional, title, what, audience, language, place, spot, community, minutes, capacity, in.ticked("confidential"), slots, skipped);
    }

    private static @Nullable Professional professional(Fields in, List<Professional> people) {
        var id = in.optionalId("professional");
        var found = people.stream().filter(each -> each.id().equals(id) && each.confirmed()).findFirst().orElse(null);
        if (found == null) {
            in.refuse("professional", "corps.finding.po-professional");
        }
        return found;
    }

    private List<Instant> slots(Fields in, int minutes, List<LocalDate> skipped) {
        var weekdays = Arrays.stream(DayOfWeek.values()).filter(each -> in.chosen("weekdays", each.name())).toList();
        if (weekdays.isEmpty()) {
            in.refuse("weekdays", "web.finding.none-ticked");
        }
        var from = in.date("from");
        var until = in.date("until");
        var opens = hour(in, "opens");
        var closes = hour(in, "closes");
        if (in.ok() && (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS)) || from.isBefore(places.today()))) {
            in.refuse("until", "corps.finding.po-days");
        }
        var slots = new ArrayList<Instant>();
        for (var day = from; in.ok() && !day.isAfter(until); day = day.plusDays(1)) {
            if (weekdays.contains(day.getDayOfWeek()) && days.holiday(day)) {
                skipped.add(day);
            } else if (weekdays.contains(day.getDayOfWeek())) {
                var end = day.atTime(closes).atZone(places.zone()).toInstant();
                for (var at = day.atTime(opens).atZone(places.zone()).toInstant(); !at.plus(Duration.ofMinutes(minutes)).isAfter(end); at = at.plus(Duration.ofMinutes(minutes))) {
                    slots.add(at);
                }
            }
        }
        slots.removeIf(each -> !each.isAfter(clock.instant()));
        return slots;
    }

    private static LocalTime hour(Fields in, String field) {
        var text = in.text(field, 8);
        try {
            return text.isEmpty() ? LocalTime.MIN : LocalTime.parse(text);
        } catch (DateTimeParseException noHour) {
            in.refuse(field, "corps.finding.po-hour");
            return LocalTime.MIN;
        }
    }
}
