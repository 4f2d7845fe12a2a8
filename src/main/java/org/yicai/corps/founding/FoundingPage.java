package org.yicai.corps.founding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The list of one organisation on its way.
 *
 * @param needed how many people it takes, the founder among them
 */
record FoundingPage(Fields in, Founding founding, List<Said> said, List<Member> members, @Nullable Community community, int needed, Actor actor) implements FormPage {

    record Said(Item item, String words, Instant saidAt) {}

    record Member(PersonId person, String name, Instant joinedAt) {}

    Optional<Said> said(Item item) {
        return said.stream().filter(each -> each.item == item).findFirst();
    }

    boolean founder() {
        return actor.isPerson(founding.founder());
    }

    boolean joined() {
        return members.stream().anyMatch(each -> actor.isPerson(each.person));
    }

    boolean mayAgree() {
        return founding.open() && founding.agreedAt() == null && isCommittee(actor, founding) && !founder();
    }

    /** The residents' committee of the community it is for. */
    static boolean isCommittee(Actor actor, Founding founding) {
        return actor.isIn(Role.COMMUNITY_WORKER, founding.community());
    }

    boolean mayRecord() {
        return founding.open() && actor.is(Role.OFFICIAL) && !founder();
    }

    /** N18: everything before the subdistrict records it; a list of named rules. */
    List<Finding> missing() {
        var all = new ArrayList<Finding>();
        for (var item : Item.values()) {
            if (said(item).isEmpty()) {
                all.add(Finding.at("number", item.missing()));
            }
        }
        if (founding.people() < needed) {
            all.add(Finding.at("number", "corps.finding.founding-people", needed, founding.people()));
        }
        if (founding.agreedAt() == null) {
            all.add(Finding.at("number", "corps.finding.founding-agreed"));
        }
        if (!founding.mandate()) {
            all.add(Finding.at("number", "corps.finding.founding-mandate"));
        }
        return all;
    }
}
