package org.yicai.open.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The JSON schemas of OCDS 1.1.5. They are other people's data and stay where they are. */
final class OcdsSchemas {

    private static final Path VECTORS = Path.of(System.getProperty("shared", "../shared"), "vectors/ocds-1.1");
    private static final String BASE = "https://standard.open-contracting.org/schema/1__1__5/";
    private final SchemaRegistry registry;

    private OcdsSchemas(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** Skips the test with one line when the schemas are not here; on CI that is an error. */
    static OcdsSchemas orSkip() {
        if (!Files.exists(VECTORS)) {
            assertThat(System.getenv("CI")).as("CI has the schemas of OCDS").isNotEqualTo("true");
            Assumptions.abort("the schemas of OCDS are not here; packages are not checked against them");
        }
        var schemas = new HashMap<String, String>();
        try {
            for (var name : List.of("release-schema.json", "release-package-schema.json", "record-package-schema.json")) {
                schemas.put(BASE + name, Files.readString(VECTORS.resolve(name)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        // we publish no versioned releases, and their schema is not among the vectors
        schemas.put(BASE + "versioned-release-validation-schema.json", "{\"not\": {}}");
        return new OcdsSchemas(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, builder -> builder.schemas(schemas)));
    }

    List<Error> wrongReleases(String json) {
        return wrong("release-package-schema.json", json);
    }

    List<Error> wrongRecords(String json) {
        return wrong("record-package-schema.json", json);
    }

    private List<Error> wrong(String schema, String json) {
        return registry.getSchema(SchemaLocation.of(BASE + schema)).validate(json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
