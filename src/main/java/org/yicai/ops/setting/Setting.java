package org.yicai.ops.setting;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that whoever runs Yicai may decide. The table in docs/operations.md is written from here, and the verbs
 * read here, so a setting that is not listed does not exist.
 */
public enum Setting {
    HOME("--home", "YICAI_HOME", "`yicai` below `XDG_DATA_HOME` or `~/.local/share`", "folder of database and keys", "all verbs"),
    PORT("--port", "YICAI_PORT", "8080", "HTTP port", "run, demo, doctor"),
    SUBDISTRICT("--subdistrict", "", "", "12-digit code to open at once at the first start, with a password on the console; empty: asked in the browser", "run"),
    ADDRESS("", "YICAI_ADDRESS", "", "address under which people reach this installation, such as `https://yicai.example.org`, for posters, invitations and messages; empty: that of each request", "run, demo, user"),
    PLACES("", "YICAI_PLACES", "background", "`background`: all divisions of the country are read after a start; `off`: only by `import places`", "run, demo"),
    SECOND_FACTOR("", "YICAI_SECOND_FACTOR", "optional", "`required`: staff set up a second factor before anything else", "run, demo"),
    PACE_DEVICE("", "YICAI_PACE_DEVICE", "5/60", "needs that one device may voice at once, and in an hour; faster ones are asked to press again a little later", "run, demo"),
    PACE_STAFF("", "YICAI_PACE_STAFF", "60/600", "the same for somebody signed in who speaks for neighbours", "run, demo"),
    PACE_ADDRESS("", "YICAI_PACE_ADDRESS", "120/720", "the same for one network address, behind which a whole community may stand", "run, demo"),
    WITNESSES_EVERY("", "YICAI_WITNESSES_EVERY", "10", "seconds between two rounds in which the witnesses of `<home>/log/policy` are asked to cosign new checkpoints; 0: they are not asked", "run, demo"),
    CHECKS_DAYS("", "YICAI_CHECKS_DAYS", "5", "working days after which a drawn record that somebody took and did not look at goes back to the list", "run, demo"),
    OCDS_PREFIX("", "YICAI_OCDS_PREFIX", "", "prefix of open contracting ids that the Open Contracting Partnership gave this installation, such as `ocds-a1b2c3`; empty: `yicai-unregistered`, which claims none. Set it once, before anybody uses the data", "run, demo"),
    SMTP_URL("", "YICAI_SMTP_URL", "", "mail server, `smtp://user:password@mail.example.org:587?tls=required` (STARTTLS, the default), `?tls=none` only inside one house, or `smtps://…:465`; empty: mails are only logged", "run, doctor"),
    MAIL_FROM("", "YICAI_MAIL_FROM", "", "address that mails come from", "with YICAI_SMTP_URL"),
    SMS_URL("", "YICAI_SMS_URL", "", "HTTPS address that takes text messages as signed JSON; empty: they are only logged, and nobody gets a sign-in code", "run, doctor"),
    SMS_SECRET("", "YICAI_SMS_SECRET", "", "secret of that address, at least 16 characters; needed", "with YICAI_SMS_URL"),
    ZONE("", "YICAI_ZONE", "Asia/Shanghai", "time zone in which business dates are counted; never change it later", "all verbs"),
    DB_URL("", "YICAI_DB_URL", "", "JDBC address of your own PostgreSQL 15–18; empty: the embedded one", "all verbs but demo"),
    DB_USER("", "YICAI_DB_USER", "yicai_app", "role of the application", "with YICAI_DB_URL"),
    DB_PASSWORD("", "YICAI_DB_PASSWORD", "", "its password; needed", "with YICAI_DB_URL"),
    DB_OWNER("", "YICAI_DB_OWNER", "yicai_owner", "role that owns the tables and migrates", "with YICAI_DB_URL"),
    DB_OWNER_PASSWORD("", "YICAI_DB_OWNER_PASSWORD", "", "its password; needed", "with YICAI_DB_URL"),
    DB_CONNECTIONS("", "YICAI_DB_CONNECTIONS", "16", "most connections of one process", "all verbs"),
    DB_READ_URL("", "YICAI_DB_READ_URL", "", "JDBC address for reading only; empty: the same server", "with YICAI_DB_URL"),
    POSTGRES("", "YICAI_POSTGRES", "", "folder of other PostgreSQL binaries for the embedded server (holds `bin`); empty: the ones in the box", "all verbs"),
    JAVA_HOME("", "YICAI_JAVA_HOME", "", "the JDK; empty: `JAVA_HOME`, or the lowest found from 25 on", "`./yicai`"),
    JAVA_OPTS("", "YICAI_JAVA_OPTS", "", "flags of Java; empty: small heap and serial collector, see `yicai`", "`./yicai`"),
    CHROMIUM("", "YICAI_CHROMIUM", "/usr/bin/chromium", "browser of the journeys", "test");

    private final String option;
    private final String variable;
    private final String usual;
    private final String meaning;
    private final String verbs;

    Setting(String option, String variable, String usual, String meaning, String verbs) {
        this.option = option;
        this.variable = variable;
        this.usual = usual;
        this.meaning = meaning;
        this.verbs = verbs;
    }

    /** The option on the command line; "" when there is none. */
    public String option() {
        return option;
    }

    /** The variable of the environment; "" when there is none. */
    public String variable() {
        return variable;
    }

    /** The default, or how it is found; "" when there is none. */
    public String usual() {
        return usual;
    }

    public String meaning() {
        return meaning;
    }

    /** Who reads it. */
    public String verbs() {
        return verbs;
    }

    /** Whether its value must not be shown. */
    public boolean secret() {
        return name().endsWith("PASSWORD") || this == SMTP_URL || this == SMS_SECRET;
    }

    /** The reference as a table in Markdown, for docs/operations.md. */
    public static String markdown() {
        var table = new StringBuilder("| setting | meaning | default | read by |\n|---|---|---|---|\n");
        for (var each : values()) {
            var names = Stream.of(each.option, each.variable).filter(name -> !name.isEmpty()).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            table.append("| %s | %s | %s | %s |\n".formatted(names, each.meaning, each.usual, each.verbs));
        }
        return table.toString();
    }
}
