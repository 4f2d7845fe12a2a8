package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows only point left; what is inside a capability stays inside. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Yicai.class);

    @Test
    void modules_know_only_what_they_say() {
        modules.verify();
    }

    /** docs/modules.md is written from the code, never by hand. */
    @Test
    void the_floor_plan_in_the_docs_is_the_real_one() throws IOException {
        var plan = "# Modules\n\nWritten by ModularityTest from the code. A module may know those on the right of it.\n\n"
                + modules.stream().map(this::line).sorted().collect(Collectors.joining("\n")) + "\n";
        var file = Path.of("docs/modules.md");
        if (!Files.exists(file) || System.getenv("YICAI_WRITE_DOCS") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, plan);
        }
        assertThat(Files.readString(file)).isEqualTo(plan);
    }

    private String line(ApplicationModule module) {
        var known = module.getDirectDependencies(modules).stream()
                .map(each -> each.getTargetModule().getIdentifier().toString())
                .filter(each -> !each.equals("kernel") && !each.equals("web"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "- **" + module.getIdentifier() + "** → " + (known.isEmpty() ? "nobody" : known);
    }
}
