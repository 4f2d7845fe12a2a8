package org.yicai.message;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/**
 * Hands over what is due, at least once: a message is marked as sent after the other side took it. Several nodes may do
 * this at the same time. Between taking and marking no transaction is open.
 */
@Component
class Sender {

    private static final int BATCH = 10;
    private final Sending sending;
    private final Gateways gateways;
    private final QuietHours quiet;
    private final Places places;
    private final TransactionTemplate transaction;

    Sender(Sending sending, Gateways gateways, QuietHours quiet, Places places, PlatformTransactionManager transactions) {
        this.sending = sending;
        this.gateways = gateways;
        this.quiet = quiet;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param trouble null when it was taken */
    private record Outcome(Outgoing message, String via, @Nullable String trouble, boolean forGood) {}

    /**
     * Sends everything that is due now.
     *
     * @param urgent codes only, at any hour; or everything else, outside the quiet hours
     * @return how many were tried
     */
    int send(boolean urgent) throws InterruptedException {
        int all = 0;
        for (var subdistrict : within(new Scope(places.everywhere()), () -> sending.due(urgent))) {
            for (int some = BATCH; some == BATCH; all += some) {
                some = batch(subdistrict, urgent);
            }
        }
        return all;
    }

    private int batch(SubdistrictId subdistrict, boolean urgent) throws InterruptedException {
        var scope = Scope.of(subdistrict);
        var taken = within(scope, () -> !urgent && quiet.now(subdistrict) ? List.<Outgoing>of() : sending.take(subdistrict, urgent, BATCH));
        var outcomes = hand(taken);
        within(scope, () -> {
            outcomes.forEach(this::mark);
            return outcomes.size();
        });
        return taken.size();
    }

    private <T> T within(Scope scope, Supplier<T> work) {
        var result = new ArrayList<T>(1);
        scope.run(() -> result.add(transaction.execute(status -> work.get())));
        return result.getFirst();
    }

    /** All of a batch at once, so that a slow one costs the others nothing but its own time. */
    private List<Outcome> hand(List<Outgoing> messages) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : hands.invokeAll(messages.stream().map(each -> (Callable<Outcome>) () -> hand(each)).toList())) {
                outcomes.add(done.get());
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
        return outcomes;
    }

    private Outcome hand(Outgoing message) throws InterruptedException {
        var gateway = gateways.of(message.channel());
        if (sending.ended(message)) {
            return new Outcome(message, gateway.name(), "it ended before it could be sent", true);
        }
        try {
            gateway.send(message);
            return new Outcome(message, gateway.name(), null, false);
        } catch (Gateway.Refused refused) {
            return new Outcome(message, gateway.name(), said(refused), true);
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception failed) {
            return new Outcome(message, gateway.name(), said(failed), false);
        }
    }

    private static String said(Exception failed) {
        var says = failed.getMessage();
        return says == null || says.isBlank() ? failed.getClass().getSimpleName() : says;
    }

    private void mark(Outcome outcome) {
        if (outcome.trouble == null) {
            sending.sent(outcome.message.id(), outcome.via);
        } else {
            sending.failed(outcome.message.id(), outcome.trouble, outcome.forGood);
        }
    }
}
