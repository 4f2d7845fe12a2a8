package org.yicai.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;

/** How this subdistrict does things: numbers, names and texts with a start date and a history; never rewritten. */
@Component
public class LocalWays implements Remembers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Cache<SubdistrictId, Map<String, String>> current = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    LocalWays(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** The ways a fresh installation has; a local way of the same name replaces one from its start date on. */
    public enum Way {
        /** Working days until a voiced need gets its first answer; may differ by topic. */
        NEED_ANSWER_DAYS(3, 1, 30),
        /** Working days from the group to "it is done": a purchase with its gate, contract and service lies in between. */
        NEED_DONE_DAYS(120, 1, 750),
        /** Working days for whoever was asked to say yes or no. */
        NEED_TAKE_DAYS(2, 1, 30),
        /** Working days for whoever said yes, until it is done. */
        NEED_HAND_DAYS(10, 1, 120),
        /** Working days for the leaders to find another way when the resident says "not solved". */
        NEED_AGAIN_DAYS(10, 1, 120),
        /** Working days for the resident to say whether it is solved, before somebody rings up. */
        NEED_WORD_DAYS(10, 1, 60),
        /** Working days behind a limit of which the host heard, until the officials hear of it. */
        NEED_ESCALATION_DAYS(2, 1, 30),
        /** New needs that come into the hands of the leader of one week; the host has all beyond. */
        TRIAGE_CAP(40, 1, 1_000),
        /** Yuan that one need may cost out of the small fund for what neighbours solve themselves. */
        SELF_HELP_MOST(500, 0, 5_000),
        /** Yuan that this fund has in a year. */
        SELF_HELP_FUND(20_000, 0, 1_000_000),
        /** Working days between "it is done" and the question to the resident. */
        NEED_CALLBACK_DAYS(1, 0, 10),
        /** Days after which somebody is asked again about a matter that had been reopened; until then "solved" can be taken back. */
        NEED_AGAIN_ASK_DAYS(28, 7, 120),
        /** Days a personal link is good for. */
        LINK_DAYS(14, 1, 60),
        /** Hundredths of the seats that must be present at the gate. */
        COUNCIL_QUORUM_PERCENT(60, 34, 100),
        /** Days before a meeting that it must be called, for a constituency's absence to count. */
        COUNCIL_NOTICE_DAYS(3, 1, 30),
        /** Working days in which anybody may object to what the committee passed. */
        COUNCIL_OBJECTION_DAYS(3, 1, 20),
        /** Working days that a written round is open at least. */
        COUNCIL_WRITTEN_DAYS(3, 3, 20),
        /** Working days in which the committee advises on what lands from a higher level. */
        LANDED_ADVICE_DAYS(5, 1, 20),
        /** Days in which a member may object to a project's passing mid-term by notice. */
        MID_TERM_NOTICE_DAYS(5, 5, 30),
        /** Yuan up to which a purchase is a light one, which the committee may decide in writing. */
        LIGHT_MOST(50_000, 0, 1_000_000),
        /** Yuan from which a purchase needs its mid-term and a third party. */
        FULL_LEAST(500_000, 10_000, 999_999),
        /** Minutes that one project may ask of a residents' committee in a week. */
        COMMITTEE_WEEKLY_MINUTES(120, 0, 2_400),
        /** Working days for the corps to take an ask before the committee sees it. */
        CORPS_FIRST_DAYS(2, 0, 10),
        /** From this hour on messages that are not codes wait. */
        QUIET_FROM_HOUR(21, 0, 23),
        /** Until this hour. */
        QUIET_UNTIL_HOUR(8, 0, 23),
        /** Points of a hundred for the share of the budget that was spent, in an evaluation. */
        EVALUATE_EXECUTION(10, 0, 100),
        /** For what was delivered: quantity, quality, time and cost. */
        EVALUATE_OUTPUT(50, 0, 100),
        /** For the benefit. */
        EVALUATE_BENEFIT(30, 0, 100),
        /** For what recipients say. */
        EVALUATE_SATISFACTION(10, 0, 100),
        /** Points from which a grade begins. */
        GRADE_EXCELLENT(90, 1, 100),
        GRADE_GOOD(80, 1, 100),
        GRADE_FAIR(60, 1, 100),
        /** Hundredths behind plan from which a project counts as off track. */
        OFF_TRACK_PERCENT(10, 1, 100);

        private final int usual;
        private final int least;
        private final int most;

        Way(int usual, int least, int most) {
            this.usual = usual;
            this.least = least;
            this.most = most;
        }

        /** The number of a fresh installation. */
        public int usual() {
            return usual;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }
    }

    /** What a way is stored as where it differs by kind, such as the topic of a need. */
    public static String name(Way way, String kind) {
        return kind.isEmpty() ? way.name() : way.name() + ":" + kind;
    }

    record Row(String name, String value) {}

    /** The whole number that holds today. */
    public int number(SubdistrictId subdistrict, Way way) {
        return number(subdistrict, way, "");
    }

    /** The whole number that holds today for one kind; where none was begun for it, the one that holds for all. */
    public int number(SubdistrictId subdistrict, Way way, String kind) {
        var ways = current.get(subdistrict, this::read);
        var number = ways.getOrDefault(name(way, kind), ways.get(way.name()));
        return number == null ? way.usual : Integer.parseInt(number);
    }

    /** Begins a new way on a day; what held before stays in the history. */
    public void begin(Actor actor, Way way, int number, LocalDate from, String reason) {
        begin(actor, way, "", number, from, reason);
    }

    /** The same for one kind only, such as the topic of a need; "" for all that have no own. */
    public void begin(Actor actor, Way way, String kind, int number, LocalDate from, String reason) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into place.local_way (id, subdistrict, name, value, starts_on, set_by, set_at, reason)
                values (:id, :subdistrict, :name, :value, :from, :by, :at, :reason)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("name", name(way, kind))
                .param("value", Integer.toString(number))
                .param("from", from)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        journal.append(Fact.first("place", "local-way-begun", id, actor).with("name", name(way, kind)).with("value", number).with("from", from).with("reason", reason));
        current.invalidateAll();
    }

    private Map<String, String> read(SubdistrictId subdistrict) {
        return sql.sql("""
                select distinct on (name) name, value from place.local_way
                 where subdistrict = :subdistrict and starts_on <= :today
                 order by name, starts_on desc, id desc
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(Row.class).stream()
                .collect(Collectors.toMap(Row::name, Row::value));
    }

    @Override
    public void forget() {
        current.invalidateAll();
    }
}
