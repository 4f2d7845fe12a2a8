package org.yicai.corps.profile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.People;

/** What somebody who comes with an organisation brings along, noted as if typed by the person: the pledge and a licence. */
@Component
public class Paperwork {

    private final Volunteers volunteers;
    private final Licences licences;
    private final People people;

    Paperwork(Volunteers volunteers, Licences licences, People people) {
        this.volunteers = volunteers;
        this.licences = licences;
        this.people = people;
    }

    /** Whether the actor has pledged here. */
    public boolean pledged(Actor actor) {
        return volunteers.of(actor.subdistrict(), actor.requirePerson()).isPresent();
    }

    /** Whether the actor pledged as a minor and the guardian has not agreed: nobody's volunteer so far. */
    public boolean waits(Actor actor) {
        return volunteers.of(actor.subdistrict(), actor.requirePerson()).filter(it -> it.waits(volunteers.today())).isPresent();
    }

    /** Joins the corps as somebody of age. @throws org.yicai.kernel.Refusal (409) when the actor pledged before, or there is no corps yet */
    public void pledge(Actor actor) {
        volunteers.pledge(actor, null);
    }

    /** Notes a licence in the place of an older one for the same skill; the same one again changes nothing. */
    public void licence(Actor actor, String skill, String number, LocalDate until) {
        var same = licences.of(actor.subdistrict(), actor.requirePerson()).stream().anyMatch(each -> each.skill().equals(skill) && each.number().equals(number) && each.validUntil().equals(until));
        if (!same) {
            licences.note(actor, skill, number, until);
        }
    }

    /** Who has this number; empty for nobody known. */
    public Optional<PersonId> withPhone(String phone) {
        return people.withPhone(phone);
    }
}
