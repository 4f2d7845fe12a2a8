package org.yicai.ops.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.ops.setting.Setting;
import org.yicai.ops.setting.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows every setting with its value in force and where that came from; starts nothing. */
@Command(name = "config", description = "Show every setting, its value in force, and where that came from.", mixinStandardHelpOptions = true)
final class ConfigVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (or YICAI_PORT). Default: 8080")
    private @Nullable Integer port;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Option(names = "--markdown", description = "Print the reference that stands in docs/operations.md.")
    private boolean markdown;

    @Override
    public Integer call() {
        var settings = place.settings(Setting.PORT, port);
        if (markdown) {
            System.out.print(Setting.markdown());
        } else if (json) {
            System.out.println(JsonMapper.shared().writeValueAsString(Arrays.stream(Setting.values()).map(each -> row(each, settings)).toList()));
        } else {
            Arrays.stream(Setting.values()).forEach(each -> System.out.println(line(each, settings)));
        }
        return 0;
    }

    private static String name(Setting setting) {
        return setting.variable().isEmpty() ? setting.option() : setting.variable();
    }

    private static String line(Setting setting, Settings settings) {
        var value = settings.shown(setting);
        return "%-24s %-36s %-12s %s".formatted(name(setting), value.isEmpty() ? "-" : value, settings.origin(setting).name().toLowerCase(java.util.Locale.ROOT), setting.meaning().replace("`", ""));
    }

    private static Map<String, String> row(Setting setting, Settings settings) {
        var row = new LinkedHashMap<String, String>();
        row.put("option", setting.option());
        row.put("variable", setting.variable());
        row.put("value", settings.shown(setting));
        row.put("origin", settings.origin(setting).name().toLowerCase(java.util.Locale.ROOT));
        row.put("default", setting.usual().replace("`", ""));
        row.put("meaning", setting.meaning().replace("`", ""));
        return row;
    }
}
