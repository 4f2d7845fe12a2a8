package org.yicai.need;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.topic.Advice;
import org.yicai.need.topic.Adviser;
import org.yicai.need.topic.Catalogue;
import org.yicai.need.topic.Said;
import org.yicai.place.Places;

/**
 * Suggests topics and routes, learnt in the background from each subdistrict's own decisions. What was learnt is kept in
 * memory only, and is made anew from the database when a process starts.
 */
@Component
public class TopicAdvice implements SmartLifecycle, Remembers {

    private static final Logger LOG = LoggerFactory.getLogger(TopicAdvice.class);
    private static final long LOOK_MILLIS = 15_000;
    /** Learning may take this part of a processor at most. */
    private static final long REST = 20;
    private final TopicDecisions decisions;
    private final TopicCatalogue catalogue;
    private final Places places;
    private final TransactionTemplate reading;
    private final String learn;
    private final Map<SubdistrictId, Learnt> learnt = new ConcurrentHashMap<>();
    private volatile @Nullable Adviser untaught;
    private volatile boolean running;

    private record Learnt(String stamp, Adviser adviser, long restUntil) {}

    /** @param learn "background", "hand" (by {@link #catchUp} only, for tests), or "off": nothing is ever suggested */
    TopicAdvice(TopicDecisions decisions, TopicCatalogue catalogue, Places places, PlatformTransactionManager transactions, @Value("${yicai.topics:off}") String learn) {
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.places = places;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.learn = learn;
    }

    /** What is likely to be decided about a need; null when nothing may be suggested. Asks no database. */
    public @Nullable Advice of(Need need) {
        if (learn.equals("off")) {
            return null;
        }
        var known = learnt.get(need.subdistrict());
        var adviser = known == null ? untaught() : known.adviser;
        return adviser.advise(new Said(need.title(), need.words()), need.topic() == Topic.OTHER ? "" : need.topic().name());
    }

    /** What the platform's own words say where nobody has decided anything. */
    private synchronized Adviser untaught() {
        var adviser = untaught;
        if (adviser == null) {
            adviser = new Adviser(Catalogue.shipped(), java.util.List.of());
            untaught = adviser;
        }
        return adviser;
    }

    /** Learns anew where something was decided since the last time. */
    public void catchUp() {
        places.subdistricts().forEach(each -> follow(each.id(), Long.MIN_VALUE));
    }

    /** @param now nanoseconds; a subdistrict that still rests is passed over */
    private void follow(SubdistrictId subdistrict, long now) {
        var known = learnt.get(subdistrict);
        if (known != null && now != Long.MIN_VALUE && now - known.restUntil < 0) {
            return;
        }
        var stamp = within(subdistrict, () -> decisions.stamp(subdistrict));
        if (stamp.isEmpty() || known != null && known.stamp.equals(stamp)) {
            return;
        }
        var began = System.nanoTime();
        var tree = within(subdistrict, () -> catalogue.of(subdistrict)).now();
        var adviser = new Adviser(tree, within(subdistrict, () -> decisions.latest(subdistrict)));
        var took = System.nanoTime() - began;
        learnt.put(subdistrict, new Learnt(stamp, adviser, System.nanoTime() + REST * took));
    }

    private <T> T within(SubdistrictId subdistrict, Supplier<T> question) {
        try {
            return Scope.of(subdistrict).call(() -> reading.execute(status -> question.get()));
        } catch (RuntimeException trouble) {
            throw trouble;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void start() {
        if (learn.equals("background")) {
            running = true;
            Thread.ofPlatform().name("topics").daemon().priority(Thread.MIN_PRIORITY).start(this::keepOn);
        }
    }

    private void keepOn() {
        untaught();
        while (running) {
            try {
                places.subdistricts().forEach(each -> follow(each.id(), System.nanoTime()));
            } catch (RuntimeException trouble) {
                LOG.warn("topics are learnt again later: {}", trouble.getMessage());
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What was learnt; it is learnt again when the database is asked next. */
    @Override
    public void forget() {
        learnt.clear();
    }
}
