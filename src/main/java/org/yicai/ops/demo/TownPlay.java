package org.yicai.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yicai.corps.Proposer;
import org.yicai.kernel.MovableClock;
import org.yicai.ops.database.CannotStart;
import org.yicai.need.Sweeper;
import org.yicai.ops.setup.Founding;
import org.yicai.place.Places;

/** Plays the town once, on the first start of the demo, before the server says that it is ready. */
@Component
@ConditionalOnProperty(name = "yicai.demo", havingValue = "true")
public class TownPlay implements ApplicationRunner {

    private static final String PLAYED = "town.played";

    /** Stands in the home while the town is being played; a start that finds it begins afresh. */
    public static final String UNFINISHED = "town.unfinished";

    private final Founding founding;
    private final Places places;
    private final MovableClock clock;
    private final ZoneId zone;
    private final Path home;
    private final Environment environment;
    private final Sweeper sweeper;
    private final Proposer proposer;
    private Map<String, Account> accounts = Map.of();

    // eight: where and when the town is, and what its days do by themselves
    TownPlay(Founding founding, Places places, Clock clock, ZoneId zone, @Value("${yicai.home}") Path home, Environment environment, Sweeper sweeper, Proposer proposer) {
        this.founding = founding;
        this.places = places;
        this.clock = (MovableClock) clock;
        this.zone = zone;
        this.home = home;
        this.environment = environment;
        this.sweeper = sweeper;
        this.proposer = proposer;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var today = LocalDate.now(clock.withZone(zone));
        accounts = new Town(today).accounts();
        if (environment.getProperty("yicai.town", "now").equals("later")) {
            return;
        }
        if (!places.subdistricts().isEmpty()) {
            if (!Files.exists(home.resolve(PLAYED))) {
                throw new CannotStart(home + " holds a real installation, not a demo; choose another folder with --home");
            }
            return;
        }
        System.out.println("playing the demo town through its forms, about half a minute …");
        Files.createFile(home.resolve(UNFINISHED));
        play(new Loopback(environment.getRequiredProperty("server.port", Integer.class)), today);
        clock.letGo();
        System.gc(); // months in half a minute leave much behind; a small machine wants it back
        Files.writeString(home.resolve(PLAYED), "");
        Files.delete(home.resolve(UNFINISHED));
    }

    /**
     * Founds both subdistricts and plays their story up to {@code today}; the clock stands there afterwards.
     *
     * @return ids by the names of the script
     */
    public Map<String, String> play(Door door, LocalDate today) {
        var town = new Town(today);
        accounts = town.accounts();
        clock.put(today.minusDays(200).atTime(9, 0).atZone(zone).toInstant());
        found(Town.DONGSI, true, "陈志远");
        found(Town.CHAOYANGMEN, false, "韩冰");
        return new Player(door, clock, zone, today, accounts, this::dayPasses).play(town.steps());
    }

    private void dayPasses() {
        sweeper.look();
        proposer.look();
    }

    private void found(String code, boolean main, String administrator) {
        var account = accounts.get(administrator);
        founding.found(code, "010-0000-0000", main, new Founding.Administrator(administrator, account.phone(), account.password()));
    }

    /** How everybody of the town signs in, by name. */
    public Map<String, Account> accounts() {
        return accounts;
    }

    /** One line per role, for the console. */
    public List<String> signIns() {
        var shown = List.of("李建国", "周敏", "张丽", "陈静", "孙晓梅", "马超", "王淑琴", "高玉兰", "沈明", "陈志远", "罗强", "丁香", "吕大妈");
        return shown.stream().map(name -> {
            var account = accounts.get(name);
            return "  %s  %s  %s  %s".formatted(account.phone(), account.password().isEmpty() ? "code: /outbox" : account.password(), name, account.role());
        }).toList();
    }
}
