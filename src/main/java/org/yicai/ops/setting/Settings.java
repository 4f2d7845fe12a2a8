package org.yicai.ops.setting;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yicai.ops.database.CannotStart;

/** The settings in force: an option wins over the environment, the environment over the default. */
public final class Settings {

    /** Where a value came from. */
    public enum Origin {
        OPTION,
        ENVIRONMENT,
        DEFAULT
    }

    private final Map<Setting, String> options;
    private final UnaryOperator<@Nullable String> environment;

    /**
     * @param options what the command line said; settings it did not name are absent
     * @param environment gives the value of a variable, null when it is not set
     */
    public Settings(Map<Setting, String> options, UnaryOperator<@Nullable String> environment) {
        this.options = Map.copyOf(options);
        this.environment = environment;
    }

    /** What the environment of this process says, with options before it. The only place that reads it. */
    public static Settings with(Map<Setting, String> options) {
        return new Settings(options, System::getenv);
    }

    public static Settings ofEnvironment() {
        return with(Map.of());
    }

    public Origin origin(Setting setting) {
        if (options.containsKey(setting)) {
            return Origin.OPTION;
        }
        return variable(setting.variable()).isEmpty() ? Origin.DEFAULT : Origin.ENVIRONMENT;
    }

    /** The value in force; "" when nothing is said and there is no default. */
    public String value(Setting setting) {
        return switch (origin(setting)) {
            case OPTION -> options.get(setting);
            case ENVIRONMENT -> variable(setting.variable());
            case DEFAULT -> setting == Setting.HOME ? usualHome().toString() : setting.usual();
        };
    }

    /** The value in force as it may be shown: of a secret only that it is set. */
    public String shown(Setting setting) {
        var value = value(setting);
        return setting.secret() && !value.isEmpty() ? "set" : value;
    }

    public Path home() {
        return Path.of(value(Setting.HOME)).toAbsolutePath().normalize();
    }

    /** @throws CannotStart when it is no number from {@code least} to {@code most} */
    public int number(Setting setting, int least, int most) {
        var text = value(setting);
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        var name = origin(setting) == Origin.OPTION ? setting.option() : setting.variable();
        throw new CannotStart("%s is no number from %d to %d: %s; correct it".formatted(name, least, most, text));
    }

    public int port() {
        return number(Setting.PORT, 1, 65_535);
    }

    public int connections() {
        return number(Setting.DB_CONNECTIONS, 4, 1_000);
    }

    /** @throws CannotStart when it is none of these */
    public String oneOf(Setting setting, String... values) {
        var text = value(setting).strip();
        if (!List.of(values).contains(text)) {
            throw new CannotStart("%s is not %s: %s; correct it".formatted(setting.variable(), String.join(" or ", values), text));
        }
        return text;
    }

    /**
     * The address of this installation without a slash at its end; "" when none is set.
     *
     * @throws CannotStart when it is no http address of a host
     */
    public String address() {
        var text = value(Setting.ADDRESS).strip().replaceFirst("/+$", "");
        if (!text.isEmpty() && !text.matches("https?://[^/\\s?#@]+")) {
            throw new CannotStart(Setting.ADDRESS.variable() + " is not like https://yicai.example.org: " + text + "; correct it");
        }
        return text;
    }

    /**
     * The prefix of open contracting ids; "" when none is set.
     *
     * @throws CannotStart when it is not like those that the Open Contracting Partnership gives out
     */
    public String ocdsPrefix() {
        var text = value(Setting.OCDS_PREFIX).strip();
        if (!text.matches("(ocds-[a-z0-9]{6})?")) {
            throw new CannotStart(Setting.OCDS_PREFIX.variable() + " is not like ocds-a1b2c3: " + text + "; correct it");
        }
        return text;
    }

    /**
     * How many at once and how many in an hour, as "5/60".
     *
     * @throws CannotStart when it is not two numbers from 1 on
     */
    public String pace(Setting setting) {
        var text = value(setting).strip();
        if (!text.matches("[1-9]\\d{0,6}/[1-9]\\d{0,6}")) {
            throw new CannotStart("%s is not like 5/60: %s; correct it".formatted(setting.variable(), text));
        }
        return text;
    }

    /** The folder of other PostgreSQL binaries; null for the ones in the box. */
    public @Nullable Path postgres() {
        var told = value(Setting.POSTGRES);
        return told.isEmpty() ? null : Path.of(told);
    }

    private String variable(String name) {
        var value = name.isEmpty() ? null : environment.apply(name);
        return value == null || value.isBlank() ? "" : value;
    }

    private Path usualHome() {
        var data = variable("XDG_DATA_HOME");
        var base = data.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(data);
        return base.resolve("yicai");
    }
}
