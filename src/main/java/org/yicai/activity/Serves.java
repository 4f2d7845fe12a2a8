package org.yicai.activity;

import java.util.UUID;
import org.yicai.project.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an activity is for: exactly one thing, so that it counts once. */
public sealed interface Serves {

    /** What a contract promised; counted in its unit. */
    record Deliverable(UUID id, UUID project, String title, String name, Unit unit) implements Serves {

        @Override
        public String path() {
            return "/projects/" + project;
        }
    }

    /** A service on the menu of the corps. */
    record Programme(UUID id, String title) implements Serves {

        @Override
        public String path() {
            return "/programmes/" + id;
        }
    }

    /** Needs that belong together, answered by the neighbours themselves. */
    record NeedGroup(UUID id, String title) implements Serves {

        @Override
        public String path() {
            return "/groups/" + id;
        }
    }

    /** The title of the project, programme or group. */
    String title();

    /** Its page; that of a group is for those who work with needs. */
    String path();

    /** Reads a row of {@code activity.published_serving}, as JSON. */
    static Serves of(String row) {
        var it = JsonMapper.shared().readTree(row);
        var title = it.get("title").asString();
        if (!it.get("deliverable").isNull()) {
            return new Deliverable(id(it, "deliverable"), id(it, "project"), title, it.get("name").asString(), Unit.valueOf(it.get("unit").asString()));
        }
        return it.get("programme").isNull() ? new NeedGroup(id(it, "need_group"), title) : new Programme(id(it, "programme"), title);
    }

    private static UUID id(JsonNode row, String column) {
        return UUID.fromString(row.get(column).asString());
    }
}
