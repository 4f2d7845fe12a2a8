package org.yicai.project.design;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.project.ProjectId;
import org.yicai.project.gate.DesignFile;
import org.yicai.project.gate.DesignFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every wording that a design has had. */
@Component
class Versions {

    private static final int MOST = 200;
    private final JdbcClient sql;
    private final Clock clock;
    private final DesignFiles files;
    private final JsonMapper json = JsonMapper.builder().build();

    Versions(JdbcClient sql, Clock clock, DesignFiles files) {
        this.sql = sql;
        this.clock = clock;
        this.files = files;
    }

    private record Row(int number, VersionKind kind, String name, Instant keptAt, String content) {}

    /** The latest first, at most 200. In one statement. */
    List<Version> of(ProjectId project) {
        return sql.sql("""
                select v.number, v.kind, p.name, v.kept_at, cast(v.content as text) as content
                  from project.design_version v join party.published_person p on p.id = v.kept_by
                 where v.project = :project order by v.number desc limit :most
                """)
                .param("project", project.value())
                .param("most", MOST)
                .query(Row.class)
                .stream()
                .map(each -> new Version(each.number, each.kind, each.name, each.keptAt, new Wording(json.readValue(each.content, new TypeReference<Map<String, String>>() {}))))
                .toList();
    }

    /** Keeps what is stored now. Call it in the transaction that wrote it; the journal has the words with the fact of the design. */
    void keep(Actor actor, ProjectId project, VersionKind kind) {
        insert(actor, files.get(project), kind, actor.requirePerson().value(), clock.instant(), "");
    }

    /** Keeps how a design stood before its first change here, when that was written before versions were kept. */
    void keepFirst(Actor actor, DesignFile before) {
        insert(actor, before, VersionKind.DRAFTED, before.project().draftedBy().value(), before.project().draftedAt(), "having count(*) = 0");
    }

    private void insert(Actor actor, DesignFile file, VersionKind kind, UUID by, Instant at, String when) {
        sql.sql("""
                insert into project.design_version (id, subdistrict, project, number, kind, content, kept_by, kept_at)
                select :id, :subdistrict, :project, coalesce(max(number), 0) + 1, :kind, cast(:content as jsonb), :by, :at
                  from project.design_version where project = :project
                """ + when)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("project", file.project().id().value())
                .param("kind", kind.name())
                .param("content", json.writeValueAsString(Wording.of(file).fields()))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
