package org.yicai.open.open311;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Mask;

/** Needs that are triaged and that their people left open, as GeoReport v2 asks for them. One statement each. */
@Component
class PublicRequests {

    /** Over, whatever became of it; everything else is open, "the contractor says it is done" included. */
    static final List<String> CLOSED = List.of("SOLVED", "MERGED", "DECLINED");

    // a subquery for each row shown: as a join, the changes of all needs would be grouped first
    private static final String SELECT = """
            select n.id, n.receipt, n.words, n.topic, n.community, n.spot, n.voiced_at, n.stage, n.worded,
                   (select c.at from need.published_change c where c.need = n.id and c.subdistrict = n.subdistrict) as changed_at
              from need.published_need n
             where n.subdistrict = :subdistrict""";

    private final JdbcClient sql;

    PublicRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A need as everybody may read it.
     *
     * @param worded whether a leader worded it for everybody; otherwise numbers and names are masked here
     * @param changedAt when the last entry of its history was made
     */
    record Row(UUID id, Receipt receipt, String words, String topic, @Nullable UUID community, String spot, Instant voicedAt, String stage, boolean worded, @Nullable Instant changedAt) {

        @Override
        public String words() {
            return worded ? words : Mask.of(words);
        }

        @Override
        public String spot() {
            return Mask.of(spot);
        }
    }

    Optional<Row> find(SubdistrictId subdistrict, Receipt receipt) {
        return sql.sql(SELECT + " and n.receipt = :receipt").param("subdistrict", subdistrict.value()).param("receipt", receipt.code()).query(Row.class).optional();
    }

    /** Latest first; one more than the size of the page when there are more. */
    List<Row> list(SubdistrictId subdistrict, Question question) {
        var params = new HashMap<String, Object>(Map.of("subdistrict", subdistrict.value(), "most", question.size() + 1));
        return sql.sql(where(question, params)).params(params).query(Row.class).list();
    }

    /** The statement for a question. Ids begin with the millisecond of the voicing, so a span of time is a span of ids. */
    static String where(Question question, Map<String, Object> params) {
        var where = new ArrayList<String>();
        where.add(SELECT);
        if (question.byNumber()) {
            where.add("n.receipt = any (:receipts)");
            params.put("receipts", question.receipts().stream().map(Receipt::code).toArray(String[]::new));
            return String.join(" and ", where) + " order by n.id desc limit :most";
        }
        where.add("n.id >= :from and n.id < :to");
        params.put("from", first(question.span().from()));
        params.put("to", first(question.span().to()));
        if (!question.topics().isEmpty()) {
            where.add("n.topic = any (:topics)");
            params.put("topics", question.topics().toArray(String[]::new));
        }
        if (question.open() != null) {
            where.add(question.open() ? "n.stage <> all (:closed)" : "n.stage = any (:closed)");
            params.put("closed", CLOSED.toArray(String[]::new));
        }
        if (question.before() != null) {
            where.add("n.id < (select b.id from need.published_need b where b.receipt = :before)");
            params.put("before", question.before().code());
        }
        return String.join(" and ", where) + " order by n.id desc limit :most";
    }

    /** The least id of a millisecond (RFC 9562 §5.7). */
    private static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }

    /** Whether the number was ever given out here, to a private need, too: no more is told. */
    boolean given(SubdistrictId subdistrict, Receipt receipt) {
        return sql.sql("select exists (select 1 from need.published_voice v where v.subdistrict = :subdistrict and v.receipt = :receipt)")
                .param("subdistrict", subdistrict.value())
                .param("receipt", receipt.code())
                .query(Boolean.class)
                .single();
    }
}
