package org.yicai.portal.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.PublishedLogs.Published;
import org.yicai.kernel.SubdistrictId;

/** The policy (c2sp.org/tlog-policy) that asks for the buttons of the committee's members, from the keys they registered. */
@Component
class MemberPolicy {

    /** tlog-policy: at most 64 witnesses. */
    private static final int MOST = 64;

    private static final String HEAD = """
            # Made by the platform from the keys that members of the committee registered at /witnessing.
            # The platform could name keys of its own here. Compare each with its member, strike out whom you do not know,
            # and add witnesses that the platform does not run; then keep the file: it is yours.
            """;

    private final JdbcClient sql;

    MemberPolicy(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param side whom the member speaks for */
    private record Member(String vkey, String side) {}

    /** More than half of the members must have signed; without members nobody is asked for, and the text says so. */
    byte[] of(Published log) {
        var out = new StringBuilder(HEAD);
        log.keys().forEach(each -> out.append("log ").append(each.text()).append('\n'));
        var members = members(log.subdistrict());
        for (int i = 0; i < members.size(); i++) {
            out.append("# ").append(members.get(i).side).append("\nwitness member-").append(i + 1).append(' ').append(members.get(i).vkey).append('\n');
        }
        if (members.isEmpty()) {
            return out.append("# no member has registered a key\nquorum none\n").toString().getBytes(StandardCharsets.UTF_8);
        }
        out.append("group members ").append(members.size() / 2 + 1);
        for (int i = 0; i < members.size(); i++) {
            out.append(" member-").append(i + 1);
        }
        return out.append("\nquorum members\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Member> members(SubdistrictId subdistrict) {
        return sql.sql("select vkey, constituency as side from council.published_witness where subdistrict = :subdistrict and ended_at is null order by registered_at, vkey limit " + MOST)
                .param("subdistrict", subdistrict.value())
                .query(Member.class)
                .list();
    }
}
