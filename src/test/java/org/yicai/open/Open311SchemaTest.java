package org.yicai.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import tools.jackson.databind.JsonNode;

/** Our answers against the JSON schemas of the Open311 community. They are other people's data and stay where they are. */
class Open311SchemaTest extends TownTest {

    private static final Path VECTORS = Path.of(System.getProperty("shared", "../shared"), "vectors/open311-v2");
    private static final String BASE = "https://open311.example/";
    private SchemaRegistry registry;

    @BeforeAll
    void theSchemasAreHere() throws IOException {
        if (!Files.exists(VECTORS)) {
            assertThat(System.getenv("CI")).as("CI has the schemas of Open311").isNotEqualTo("true");
            Assumptions.abort("the schemas of Open311 are not here; answers are not checked against them");
        }
        var schemas = new HashMap<String, String>();
        for (var name : List.of("service.json", "services.json", "service-definition.json", "request.json", "requests.json")) {
            schemas.put(BASE + name, Files.readString(VECTORS.resolve(name)));
        }
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, builder -> builder.schemas(schemas));
    }

    private Schema schema(String name) {
        return registry.getSchema(SchemaLocation.of(BASE + name));
    }

    private List<Error> wrong(String schema, String body) {
        return schema(schema).validate(body, InputFormat.JSON);
    }

    private String answer(String path) {
        var reply = new Programme(port).get(path);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void services_are_valid() {
        assertThat(wrong("services.json", answer("/v2/services.json"))).isEmpty();
        assertThat(new Programme(port).get("/v2/services.json").json()).hasSize(8).allSatisfy(each -> assertThat(wrong("service.json", each.toString())).isEmpty());
    }

    @Test
    void every_definition_is_valid() {
        new Programme(port).get("/v2/services.json").json()
                .forEach(each -> assertThat(wrong("service-definition.json", answer("/v2/services/" + each.get("service_code").asString() + ".json"))).isEmpty());
    }

    @Test
    void requests_are_valid_many_and_one() {
        var all = new ArrayList<JsonNode>();
        for (var start : List.of("2026-04-20", "2026-07-01", "2026-09-20")) {
            var some = new Programme(port).get("/v2/requests.json?start_date=" + start);
            assertThat(wrong("requests.json", some.body())).isEmpty();
            some.json().forEach(all::add);
        }
        assertThat(all).hasSizeGreaterThan(5).allSatisfy(each -> {
            assertThat(wrong("request.json", each.toString())).isEmpty();
            assertThat(wrong("requests.json", answer("/v2/requests/" + each.get("service_request_id").asString() + ".json"))).isEmpty();
        });
    }

    @Test
    void the_schemas_can_say_no() {
        assertThat(wrong("request.json", "{\"service_request_id\":1,\"status\":\"done\"}")).hasSizeGreaterThan(2);
        assertThat(wrong("requests.json", "[{\"service_request_id\":\"1\",\"status\":\"done\",\"service_code\":\"x\",\"requested_datetime\":\"2026-11-20T10:00:00+08:00\"}]")).isNotEmpty();
        assertThat(wrong("service.json", "{\"service_code\":\"A\",\"service_name\":\"a\",\"type\":\"realtime\"}")).isNotEmpty();
    }
}
