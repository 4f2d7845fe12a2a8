package org.yicai.ops.cli;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.yicai.kernel.MovableClock;
import org.yicai.ops.database.Check;
import org.yicai.ops.database.Home;
import org.yicai.ops.doctor.Doctor;
import org.yicai.ops.setting.Setting;
import org.yicai.ops.setting.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with this installation, with the server running or stopped. */
@Command(
        name = "doctor",
        description = "Look over this installation: one line for each thing, with the way out.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is bad (warnings may be there)", "1:something is bad"},
        mixinStandardHelpOptions = true)
final class DoctorVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (or YICAI_PORT). Default: 8080")
    private @Nullable Integer port;

    @Option(names = "--start", description = "Start the embedded database if it is stopped, look into it, and stop it again.")
    private boolean start;

    @Option(names = "--json", description = "Print {grade, checks: [{name, grade, says, way}]} as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        // no application is started that would set it, and the console is for findings only
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        var settings = place.settings(Setting.PORT, port);
        var use = Home.look(settings.home());
        if (start && settings.value(Setting.DB_URL).isEmpty() && Files.exists(settings.home().resolve("postgres/data/PG_VERSION"))) {
            try (var home = place.open()) {
                home.startDatabase();
                return tell(settings, new Home.Use(true, use.address()));
            }
        }
        return tell(settings, use);
    }

    private int tell(Settings settings, Home.Use use) {
        var found = new Doctor(settings, use, new MovableClock(), Place::external).examine();
        var bad = Doctor.worst(found) == Check.Grade.BAD;
        if (json) {
            System.out.println(JsonMapper.shared().writeValueAsString(answer(found)));
        } else {
            found.forEach(each -> System.out.println("%-8s %-17s %s".formatted(word(each.grade()), each.name(), each.sentence())));
        }
        return bad ? 1 : 0;
    }

    private static LinkedHashMap<String, Object> answer(List<Check> found) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("grade", word(Doctor.worst(found)));
        answer.put("checks", found.stream().map(each -> {
            var row = new LinkedHashMap<String, String>();
            row.put("name", each.name());
            row.put("grade", word(each.grade()));
            row.put("says", each.says());
            row.put("way", each.way());
            return row;
        }).toList());
        return answer;
    }

    private static String word(Check.@Nullable Grade grade) {
        return String.valueOf(grade).toLowerCase(Locale.ROOT);
    }
}
