package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.activity.signup.SeatWatch;
import org.yicai.ops.demo.Account;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/**
 * A hundred thousand taps on the last seats, with withdrawals, lines, yes, no and offers that lapse. The database itself
 * looks at the line whenever a transaction that touched it commits, while the line's lock is still held.
 */
@Tag("long")
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class StormTest extends TownTest {

    private static final int ATTEMPTS = 100_000;
    /** A slow machine ends here with fewer, and says so. */
    private static final Duration LONGEST = Duration.ofSeconds(420);
    private static final int HANDS = 12;
    private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

    @Autowired
    private SeatWatch watch;

    private final List<String> addresses = new ArrayList<>();
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private List<Hand> people = List.of();
    private final AtomicInteger left = new AtomicInteger(ATTEMPTS);

    @BeforeAll
    void fewSeatsAndAWatchfulDatabase() {
        for (int day = 5; day < 8; day++) {
            var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "最后的名额" + day, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                    "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T10:00", "ends_at", TODAY.plusDays(day) + "T11:00", "places", Integer.toString(day - 4), "position_name", "引导", "position_duty", "在门口", "position_seats", "2");
            assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
            addresses.add(reply.location().replaceFirst("\\?.*", ""));
        }
        assertThat(as("陈志远").send("/ways", "/ways", "way", "SEAT_OFFER_HOURS", "number", "1", "from", TODAY.toString(), "reason", "快一点").status()).isEqualTo(303);
        truth().sql("""
                create schema storm;
                create table storm.moment (n bigint generated always as identity, line uuid, seats int, taken int, sitting int, held int, waiting int, passed int);
                create function storm.look() returns trigger language plpgsql security definer as $$
                declare of_activity uuid; of_position uuid;
                begin
                    if tg_table_name = 'activity' then of_activity := new.id;
                    elsif tg_table_name = 'position' then of_activity := new.activity; of_position := new.id;
                    else of_activity := new.activity; of_position := new.position;
                    end if;
                    insert into storm.moment (line, seats, taken, sitting, held, waiting, passed)
                    select coalesce(of_position, of_activity), case when n.id is null then a.places else n.seats end, case when n.id is null then a.taken else n.taken end,
                           (select coalesce(sum(s.people), 0) from activity.sign_up s where s.activity = a.id and s.position is not distinct from of_position and s.withdrawn_at is null),
                           w.held, w.waiting, w.passed
                      from activity.activity a
                      left join activity.position n on n.id = of_position
                      cross join lateral (
                          select count(*) filter (where q.offered_at is not null) as held, count(*) filter (where q.offered_at is null) as waiting,
                                 count(*) filter (where q.offered_at is not null and exists (
                                     select 1 from activity.waiting v where v.activity = q.activity and v.position is not distinct from q.position and v.ended_at is null and v.offered_at is null and v.number < q.number)) as passed
                            from activity.waiting q where q.activity = a.id and q.position is not distinct from of_position and q.ended_at is null) w
                     where a.id = of_activity;
                    return null;
                end $$;
                create constraint trigger look after insert or update on activity.sign_up deferrable initially deferred for each row execute function storm.look();
                create constraint trigger look after insert or update on activity.waiting deferrable initially deferred for each row execute function storm.look();
                create constraint trigger look after update on activity.activity deferrable initially deferred for each row execute function storm.look();
                create constraint trigger look after update on activity.position deferrable initially deferred for each row execute function storm.look();
                """).update();
    }

    /** Moments in which a line was wrong: oversold, a seat empty while someone waited, miscounted, or somebody passed over. */
    private List<String> wrongMoments() {
        return truth().sql("""
                select case when sitting + held > seats then 'oversold' when waiting > 0 and taken < seats then 'empty while someone waits'
                            when taken <> sitting + held then 'miscounted' else 'passed over' end || ' ' || count(*)
                  from storm.moment where sitting + held > seats or waiting > 0 and taken < seats or taken <> sitting + held or passed > 0 group by case when sitting + held > seats then 'oversold'
                       when waiting > 0 and taken < seats then 'empty while someone waits' when taken <> sitting + held then 'miscounted' else 'passed over' end
                """).query(String.class).list();
    }

    /** Somebody with a telephone: looks at what the last page said, and taps. */
    private final class Hand {

        private final Visitor visitor;
        private final Account account;
        private final Random dice;
        private final List<List<String>> choices;
        private String address = addresses.getFirst();
        private String html = "";

        private Hand(Visitor visitor, Account account, int seed, List<List<String>> choices) {
            this.visitor = visitor.signIn(account);
            this.account = account;
            this.dice = new Random(seed);
            this.choices = choices;
        }

        private void tap() {
            var token = TOKEN.matcher(html);
            if (!token.find()) {
                var choice = choices.get(dice.nextInt(choices.size()));
                address = choice.getFirst();
                html = visitor.open(address);
                if (html.contains("登录报名")) { // the hours that go by end the sessions of some
                    visitor.signIn(account);
                    html = visitor.open(address);
                }
                token = TOKEN.matcher(html);
                assertThat(token.find()).as("a form for %s on %s", account.phone(), address).isTrue();
            }
            var position = choices.stream().filter(each -> each.getFirst().equals(address)).findFirst().orElseThrow().get(1);
            var fields = dice.nextInt(3) == 0 ? Map.of("_form", List.of(token.group(1)), "position", List.of(position)) : Map.of("_form", List.of(token.group(1)));
            note(visitor.post(address + what(), fields));
        }

        private String what() {
            int throwOf = dice.nextInt(100);
            if (html.contains("来，我确认")) {
                return throwOf < 60 ? "/waiting/seat" : throwOf < 80 ? "/waiting/withdrawal" : "/sign-ups";
            }
            if (html.contains("您已报名")) {
                return throwOf < 30 ? "/withdrawals" : "/sign-ups";
            }
            if (html.contains("不等了")) {
                return throwOf < 4 ? "/waiting/withdrawal" : throwOf < 8 ? "/waiting/seat" : throwOf < 10 ? "/waiting" : "/sign-ups";
            }
            return throwOf < 12 ? "/waiting" : throwOf < 14 ? "/withdrawals" : "/sign-ups";
        }

        private void note(Door.Reply reply) {
            var lost = reply.status() == 303 && reply.location().startsWith("/sign-in");
            answers.computeIfAbsent(lost ? 401 : reply.status(), status -> new LongAdder()).increment();
            // now and then one looks at another activity
            html = reply.status() == 422 && dice.nextInt(8) > 0 ? reply.html() : "";
        }
    }

    private List<Hand> hands() {
        var choices = addresses.stream().map(each -> List.of(each, id("select id from activity.position where activity = ?", UUID.fromString(each.substring("/activities/".length()))).toString())).toList();
        var names = truth().sql("select distinct p.name from party.appointment a join party.person p on p.id = a.person where a.role = 'VOLUNTEER' and a.subdistrict = (select id from place.subdistrict where main) and not exists (select 1 from party.appointment o where o.person = a.person and o.role <> 'VOLUNTEER') order by 1").query(String.class).list()
                .stream().filter(town.accounts()::containsKey).limit(48).toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(15);
        return IntStream.range(0, names.size()).mapToObj(i -> new Hand(new Visitor(new Wire(port), names.get(i)), town.accounts().get(names.get(i)), i, choices)).toList();
    }

    /** Every three seconds an hour goes by, at most ten times, since a session lasts twelve hours: what is offered and not answered lapses. */
    private void timeGoesBy(long began) throws InterruptedException {
        for (int tick = 1; left.get() > 0 && System.nanoTime() - began < LONGEST.toNanos(); tick++) {
            Thread.sleep(100);
            // the server of the tests keeps every statement in a list that is copied with each; a storm must not wait for that
            TestServer.get().forgetStatements();
            if (tick % 30 == 0 && tick <= 300) {
                clock.put(clock.instant().plus(Duration.ofMinutes(61)));
                watch.look();
            }
        }
    }

    @Test
    void a_nothing_is_oversold_and_no_seat_stays_empty_while_someone_waits() throws Exception {
        var hands = hands();
        people = hands;
        var began = System.nanoTime();
        var cpu = TestServer.get().cpuSeconds();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < HANDS; i++) {
                int first = i;
                tasks.add(() -> {
                    for (int turn = 0; System.nanoTime() - began < LONGEST.toNanos() && left.getAndDecrement() > 0; turn++) {
                        int mine = first + HANDS * (turn % ((hands.size() - first + HANDS - 1) / HANDS));
                        hands.get(mine).tap();
                    }
                    return null;
                });
            }
            tasks.add(() -> {
                timeGoesBy(began);
                return null;
            });
            for (var each : threads.invokeAll(tasks)) {
                each.get();
            }
        }
        int made = ATTEMPTS - Math.max(0, left.get());
        var seconds = (System.nanoTime() - began) / 1e9;
        cpu = TestServer.get().cpuSeconds() - cpu;
        var endings = truth().sql("select coalesce(ending, 'OPEN') || ' ' || count(*) from activity.waiting group by ending order by 1").query(String.class).list();
        System.out.printf("%d attempts by %d people in %.0f s, %.0f a second, %.0f a CPU second; answers %s; sign-ups %d, of them withdrawn %d; lines %s; %d moments looked at%n", made, hands.size(), seconds, made / seconds, made / cpu, answers,
                count("select count(*) from activity.sign_up"), count("select count(*) from activity.sign_up where withdrawn_at is not null"), endings, count("select count(*) from storm.moment"));
        assertThat(answers.keySet()).as("an answer to everybody, and none of them a bug").isSubsetOf(303, 409, 422);
        assertThat(answers.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo(made).isGreaterThan(ATTEMPTS / 20);
        assertThat(wrongMoments()).isEmpty();
        assertThat(endings).as("all endings came about").anyMatch(each -> each.startsWith("CONFIRMED")).anyMatch(each -> each.startsWith("DECLINED")).anyMatch(each -> each.startsWith("LEFT")).anyMatch(each -> each.startsWith("LAPSED"));
        assertThat(count("select count(*) from storm.moment")).isGreaterThan(ATTEMPTS / 200);
        assertThat(count("select count(*) from activity.sign_up s where not exists (select 1 from journal.entry e where e.subject = s.id)")).isZero();
    }

    private UUID fullLine() {
        var activity = UUID.fromString(addresses.getFirst().substring("/activities/".length()));
        for (int i = 0; i < 4; i++) {
            var who = people.get(i).visitor.signIn(people.get(i).account);
            who.send(addresses.getFirst(), addresses.getFirst() + "/waiting");
        }
        assertThat(count("select places - taken from activity.activity where id = ?", activity)).isZero();
        assertThat(count("select count(*) from activity.waiting where activity = ? and position is null and ended_at is null and offered_at is null", activity)).isPositive();
        assertThat(wrongMoments()).isEmpty();
        return activity;
    }

    @Test
    void b_a_seat_that_is_given_back_without_asking_the_line_is_seen() {
        var activity = fullLine();
        truth().sql("update activity.activity set taken = taken - 1 where id = ?").param(activity).update();
        assertThat(wrongMoments()).hasSize(1).first().asString().startsWith("empty while someone waits");
        truth().sql("update activity.activity set taken = taken + 1 where id = ?").param(activity).update();
        truth().sql("truncate storm.moment").update();
    }

    @Test
    void c_a_row_beside_the_guarded_count_is_seen() {
        var activity = fullLine();
        truth().sql("""
                insert into activity.sign_up (id, subdistrict, activity, person, signed_at)
                select gen_random_uuid(), a.subdistrict, a.id, (select p.id from party.person p where not exists (select 1 from activity.sign_up o where o.activity = a.id and o.person = p.id) order by p.id limit 1), a.planned_at from activity.activity a where a.id = ?
                """).param(activity).update();
        assertThat(wrongMoments()).hasSize(1).first().asString().startsWith("oversold");
    }
}
