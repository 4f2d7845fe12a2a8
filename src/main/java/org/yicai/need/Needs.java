package org.yicai.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;

/** The store of needs. Every change is one guarded update, one step in the history and one fact in the journal. */
@Component
public class Needs {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Clocks clocks;
    private final History history;
    private final Tidings tidings;
    private final ObjectProvider<Passage> passages;

    // seven: a change of stage is a row, a limit, a step, a fact and a message, and others look at it at once
    Needs(JdbcClient sql, Journal journal, Clock clock, Clocks clocks, History history, Tidings tidings, ObjectProvider<Passage> passages) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.clocks = clocks;
        this.history = history;
        this.tidings = tidings;
        this.passages = passages;
    }

    /** One thing that happened to a need. */
    public record Step(String kind, Instant at, String words) {}

    static final String COLUMNS = """
            n.id, n.subdistrict, n.receipt, n.title, n.words, n.topic, n.community, n.spot, n.voice, n.door, n.voiced_by, n.acted_by, n.open_to_all, n.voiced_at,
            n.promised_by, n.stage, n.triaged_at, n.merged_into, n.need_group, n.pin,
            coalesce(n.since, n.voiced_at) as since, n.limit_days, n.due_on, n.escalated, n.asked_at, coalesce(n.held_since, n.since, n.voiced_at) as held_since,
            n.topic_entry, n.urgent_kind, n.public_title, n.public_words, n.client_name, n.consent, n.claimed_at, n.bypass, n.desk, n.answered_with, n.reopened""";

    /** @throws Missing when there is none in this scope */
    public Need get(NeedId id) {
        return sql.sql("select " + COLUMNS + " from need.need n where n.id = :id").param("id", id.value()).query(Need.class).optional().orElseThrow(Missing::new);
    }

    public Optional<Need> find(Receipt receipt) {
        return sql.sql("select " + COLUMNS + " from need.need n where n.receipt = :receipt").param("receipt", receipt.code()).query(Need.class).optional();
    }

    /**
     * A need with its history, oldest first, and its photographs.
     *
     * @param households how many others have it, too
     * @param joined receipts of the needs that were merged into it
     * @param claim what the resident's word is awaited on; null for nothing
     */
    public record Told(Need need, List<Step> steps, int households, List<String> joined, List<NeedPhoto> photos, @Nullable Claim claim) {}

    /**
     * What the resident's word is awaited on.
     *
     * @param doer who did it; "" when nobody is named
     * @param organisation whether that is an organisation, and no neighbour
     * @param again whether it was solved once, and the question is whether it still is
     */
    public record Claim(String doer, boolean organisation, boolean again, LocalDate askedOn) {}

    /** The need of a receipt and what happened to it, in one statement. */
    public Optional<Told> tell(Receipt receipt) {
        return tell("n.receipt = :which", receipt.code());
    }

    /** The need and what happened to it, in one statement. @throws Missing when there is none in this scope */
    public Told tell(NeedId id) {
        return tell("n.id = :which", id.value()).orElseThrow(Missing::new);
    }

    private Optional<Told> tell(String which, Object value) {
        var needs = new SimplePropertyRowMapper<>(Need.class);
        var rows = sql.sql("select " + COLUMNS + """
                , (select count(*) from need.support u where u.need = n.id and u.taken_back_at is null) as households,
                  array(select j.receipt from need.need j where j.merged_into = n.id and j.stage = 'MERGED' order by j.id limit 30) as joined,
                  s.kind as step_kind, s.at as step_at, s.words as step_words,
                  c.doer, c.doer_organisation is not null as organisation, c.kind = 'AGAIN' as again, c.asked_on,
                """ + NeedPhotos.LISTED + """
                 as photos
                  from need.need n join need.step s on s.need = n.id left join need.callback c on c.need = n.id and c.answered_at is null and c.ended_at is null
                 where %s order by s.id
                """.formatted(which)).param("which", value).query((row, i) -> new Told(needs.mapRow(row, i), List.of(step(row)), row.getInt("households"),
                List.of((String[]) row.getArray("joined").getArray()), NeedPhoto.listed(row.getString("photos")), claim(row))).list();
        return rows.stream().findFirst().map(first -> new Told(first.need, rows.stream().map(each -> each.steps.getFirst()).toList(), first.households, first.joined, first.photos, first.claim));
    }

    private static @Nullable Claim claim(ResultSet row) throws SQLException {
        var asked = row.getObject("asked_on", LocalDate.class);
        return asked == null ? null : new Claim(row.getString("doer"), row.getBoolean("organisation"), row.getBoolean("again"), asked);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getString("step_kind"), row.getObject("step_at", OffsetDateTime.class).toInstant(), row.getString("step_words"));
    }

    /**
     * Moves a need on, if it still stands where that is possible.
     *
     * @param words what people read about it in the history: a reason, an address, an answer
     * @throws Refusal (409) when somebody was faster
     */
    public void move(Actor actor, NeedId id, Stage to, String words) {
        var rows = change(actor, to, """
                update need.need set stage = :to, triaged_at = coalesce(triaged_at, :at), %s
                 where id = :id and stage = any (:from)
                """)
                .param("to", to.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("from", from(to))
                .update();
        enter(actor, id, to, words, rows);
    }

    /** The row of a merge; {@link Merging} does the rest of it. @param kind of the step: who said so */
    void merge(Actor actor, NeedId id, NeedId into, String kind) {
        var rows = change(actor, Stage.MERGED, """
                update need.need set stage = 'MERGED', merged_into = :into, triaged_at = :at, %s
                 where id = :id and stage = 'NEW' and :id <> :into
                   and exists (select 1 from need.need other where other.id = :into and other.stage <> 'MERGED')
                """)
                .param("id", id.value())
                .param("into", into.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        enter(actor, id, Stage.MERGED, kind, get(into).receipt().toString(), rows);
    }

    /** Puts a need into a group. */
    public void group(Actor actor, NeedId id, GroupId group, String title) {
        var rows = change(actor, Stage.GROUPED, """
                update need.need set stage = 'GROUPED', need_group = :group, triaged_at = coalesce(triaged_at, :at), %s
                 where id = :id and stage = any (:from)
                """)
                .param("id", id.value())
                .param("group", group.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", from(Stage.GROUPED))
                .update();
        enter(actor, id, Stage.GROUPED, title, rows);
    }

    /**
     * What the doer claims: the service for these groups was given. Their needs wait for the residents' word.
     *
     * @param words what was done, for the history
     */
    public void served(Actor actor, Collection<GroupId> groups, String words) {
        var needs = sql.sql("select id as value from need.need where need_group = any (:groups) and stage = any (:from)")
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("from", from(Stage.SERVED))
                .query(NeedId.class)
                .list();
        needs.forEach(need -> move(actor, need, Stage.SERVED, words));
    }

    /** A change of stage begins the new stage's clock and ends whatever the old one's had come to. */
    private JdbcClient.StatementSpec change(Actor actor, Stage to, String update) {
        // only the first answer's limit differs by topic; what goes back to the leaders has had its first answer
        var limit = clocks.begin(actor.subdistrict(), to, Topic.OTHER);
        return sql.sql(update.formatted("since = :at, limit_days = :limit, due_on = :due, escalated = 0, asked_at = null, held_since = :at"))
                .param("limit", limit.days(), Types.INTEGER)
                .param("due", limit.due(), Types.DATE);
    }

    private void enter(Actor actor, NeedId id, Stage to, String words, int rows) {
        enter(actor, id, to, to.name(), words, rows);
    }

    private void enter(Actor actor, NeedId id, Stage to, String kind, String words, int rows) {
        if (rows == 0) {
            get(id);
            throw Refusal.tooLate("web.refused.faster");
        }
        sql.sql("update need.question set withdrawn_at = :at where need = :id and answered_at is null and withdrawn_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id.value()).update();
        history.note(actor, id, kind, words);
        journal.append(Fact.of("need", "need-" + to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), id.value(), actor).with("words", words));
        // who merged their own need knows it
        if (!kind.equals("SAME")) {
            tidings.tell(get(id), to, words);
        }
        passed(actor, id, to, words);
    }

    /** Lets those look at it who want to know of a change of stage. */
    void passed(Actor actor, NeedId id, Stage to, String words) {
        passages.orderedStream().forEach(each -> each.passed(actor, id, to, words));
    }

    /** Whether words can be looked for: whether two letters or digits stand side by side in them. */
    public static boolean searchable(String words) {
        return Grams.of(words).length > 0;
    }

    private static String[] from(Stage to) {
        return to.before().stream().map(Enum::name).toArray(String[]::new);
    }
}
