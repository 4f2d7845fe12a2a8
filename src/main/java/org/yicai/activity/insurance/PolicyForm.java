package org.yicai.activity.insurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.evidence.Photos;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.party.People;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.web.Fields;
import org.yicai.web.Option;
import org.yicai.web.View;

/** Reads a policy and its list from their forms, and says what does not fit. */
@Component
class PolicyForm {

    private static final int MOST_NAMES = 200;
    private final Policies policies;
    private final People people;
    private final Photos photos;
    private final Places places;

    PolicyForm(Policies policies, People people, Photos photos, Places places) {
        this.policies = policies;
        this.people = people;
        this.photos = photos;
        this.places = places;
    }

    /** For whom a policy is. */
    enum Whom {
        EVERYBODY,
        NAMED
    }

    static List<Option> whom(View view) {
        return Option.all(view, Whom.class);
    }

    /** @param own for whom the actor may speak @return null beside findings */
    Policies.@Nullable Fresh read(Fields in, Actor actor, Collection<OrganisationId> own) {
        var organisation = in.id("organisation");
        var number = in.text("policy_number", 60);
        var insurer = in.text("insurer", 60);
        var covers = in.typed("covers").isBlank() ? Covers.ACCIDENT : in.choice("covers", Covers.class);
        var whom = in.typed("insured_whom").isBlank() ? Whom.EVERYBODY : in.choice("insured_whom", Whom.class);
        var from = in.date("covers_from");
        var until = in.date("covers_until");
        var activity = in.optionalId("insured_activity");
        var sent = photos.sent(in, "paper", 1);
        if (in.ok() && !own.contains(new OrganisationId(organisation))) {
            in.refuse("organisation", "web.finding.choice");
        } else if (in.ok() && until.isBefore(from)) {
            in.refuse("covers_until", "activity.finding.policy-ends-before");
        } else if (in.ok() && until.isBefore(places.today())) {
            in.refuse("covers_until", "activity.finding.policy-over");
        } else if (in.ok() && activity != null && policies.coming(actor, List.of(new OrganisationId(organisation))).stream().noneMatch(each -> each.id().equals(activity))) {
            in.refuse("insured_activity", "activity.finding.policy-activity");
        }
        var paper = in.ok() && !sent.isEmpty() ? photos.take(actor, in, "paper", sent.getFirst()) : null;
        return in.ok() ? new Policies.Fresh(organisation, number, insurer, covers, morning(from), morning(until.plusDays(1)), whom == Whom.EVERYBODY, activity, paper) : null;
    }

    /** The last day of a policy that ends earlier than it was noted. */
    LocalDate last(Fields in, Policy policy) {
        var last = in.date("last_day");
        if (in.ok() && last.isBefore(places.today())) {
            in.refuse("last_day", "activity.finding.policy-past");
        } else if (in.ok() && !morning(last.plusDays(1)).isBefore(policy.coversUntil())) {
            in.refuse("last_day", "activity.finding.policy-longer");
        } else if (in.ok() && morning(last.plusDays(1)).isBefore(policy.coversFrom())) {
            in.refuse("last_day", "activity.finding.policy-ends-before");
        }
        return last;
    }

    /** A name and a telephone number on each line, as insurers list them; whoever is not found becomes a finding. */
    List<PersonId> people(Fields in) {
        var found = new ArrayList<PersonId>();
        var unknown = new ArrayList<String>();
        var lines = in.text("insured_names", 6_000).lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
        for (var line : lines.subList(0, Math.min(lines.size(), MOST_NAMES))) {
            var cut = line.replaceFirst("[\\s,，、:：]*[0-9 -]{11,}$", "");
            var phone = Phone.read(line.substring(cut.length()).replaceAll("[^0-9]", ""));
            var person = phone == null ? null : people.withPhone(phone).filter(each -> cut.equals(people.name(each))).orElse(null);
            if (person == null) {
                unknown.add(line);
            } else {
                found.add(person);
            }
        }
        if (in.ok() && lines.size() > MOST_NAMES) {
            in.refuse("insured_names", "activity.finding.insured-many", lines.size(), MOST_NAMES);
        } else if (in.ok() && !unknown.isEmpty()) {
            in.refuse("insured_names", "activity.finding.insured-unknown", unknown.size(), String.join("；", unknown.subList(0, Math.min(5, unknown.size()))));
        }
        return found;
    }

    Instant morning(LocalDate day) {
        return day.atStartOfDay(places.zone()).toInstant();
    }
}
