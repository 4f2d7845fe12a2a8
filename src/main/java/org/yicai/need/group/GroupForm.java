package org.yicai.need.group;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.need.Pasted;
import org.yicai.need.Topic;
import org.yicai.need.Voice;
import org.yicai.need.Voicing;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/** Reads the rows that were looked through. Who said it is kept only where it was ticked. */
@Component
class GroupForm {

    static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 40;
    private final Places places;
    private final NeedAccess access;
    private final Words sentences;

    GroupForm(Places places, NeedAccess access, Words sentences) {
        this.places = places;
        this.access = access;
        this.sentences = sentences;
    }

    /** How many rows the form has; 0 beside a finding. */
    static int rows(Fields in) {
        int rows = in.whole("rows", 1, Pasted.MOST);
        return in.finding("rows") == null ? rows : 0;
    }

    /** The ticked rows; a finding when none is. */
    List<Voicing> read(Fields in, Actor actor, int rows) {
        var voicings = new ArrayList<Voicing>();
        var ticked = false;
        for (int i = 0; i < rows; i++) {
            if (in.ticked("keep_" + i)) {
                ticked = true;
                voicings.add(row(in, actor, "_" + i));
            }
        }
        if (!ticked && in.ok()) {
            in.refuse("rows", "web.finding.none-ticked");
        }
        return voicings;
    }

    private Voicing row(Fields in, Actor actor, String row) {
        var words = in.text("words" + row, LONGEST);
        var topic = in.typed("topic" + row).isEmpty() ? Topic.OTHER : in.choice("topic" + row, Topic.class);
        var named = in.ticked("named" + row);
        var who = in.optional("who" + row, LONGEST_NAME);
        var phone = named ? Phone.read(in.optional("phone" + row, 20)) : null;
        var reason = named && !who.isEmpty() ? sentences.say("zh", "need.group.acting.named", who) : sentences.say("zh", "need.group.acting");
        return new Voicing(Voicing.title(words), words, topic, community(in, actor, row), "", phone, !in.ticked("private" + row), reason).by(Voice.GROUP, access.door(actor));
    }

    private @Nullable UUID community(Fields in, Actor actor, String row) {
        var community = in.optionalId("community" + row);
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community" + row, "web.finding.choice");
        }
        return community;
    }
}
