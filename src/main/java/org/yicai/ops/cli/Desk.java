package org.yicai.ops.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.journal.Sequencer;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.database.Home;
import org.yicai.party.People;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.place.Subdistrict;
import org.yicai.web.Address;
import org.yicai.web.Words;

/** The application as the verbs about people use it: one transaction in one subdistrict, as the installation itself. */
record Desk(Home home, ConfigurableApplicationContext context) {

    <T> T ask(Class<T> part) {
        return context.getBean(part);
    }

    /**
     * The subdistrict with this code; the main one for null.
     *
     * @throws CannotStart when the installation has none, or no such one
     */
    Subdistrict subdistrict(@Nullable String code) {
        var all = ask(Places.class).subdistricts();
        if (all.isEmpty()) {
            throw new CannotStart("this home has no subdistrict yet; start run or demo once");
        }
        return all.stream().filter(each -> code == null ? each.main() : each.code().equals(code)).findFirst().orElseThrow(() -> new CannotStart(
                "there is no subdistrict " + code + " here; there are " + all.stream().map(each -> each.code() + " " + each.name()).collect(Collectors.joining(", "))));
    }

    /** Does the work in one transaction, then gives what it wrote its place in the log. */
    <T> T in(SubdistrictId subdistrict, Callable<T> work) throws Exception {
        var transaction = new TransactionTemplate(ask(PlatformTransactionManager.class));
        try {
            var done = Scope.of(subdistrict).call(() -> transaction.execute(status -> called(work)));
            ask(Sequencer.class).sequence();
            return done;
        } catch (Refusal refusal) {
            throw new CannotStart(ask(Words.class).say("en", refusal.why().key(), refusal.why().args().toArray()));
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException trouble) {
            throw trouble;
        } catch (Exception trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    Actor itself(SubdistrictId subdistrict) {
        return Actor.nobody(subdistrict);
    }

    /** @throws CannotStart when the text is no mobile number */
    static String phone(String typed) {
        var phone = Phone.read(typed);
        if (phone == null) {
            throw new CannotStart(typed + " is no mobile number of 11 digits");
        }
        return phone;
    }

    /** What is written into the log beside a deed, without blanks around it. @throws CannotStart when it is empty or long */
    static String reason(String typed) {
        if (typed.isBlank() || typed.length() > 200) {
            throw new CannotStart("a reason has 1 to 200 characters");
        }
        return typed.strip();
    }

    /** Where people reach the pages: as the setting says, as a running server says, or as run would serve them. */
    String address(String path) {
        return ask(Address.class).told().or(home::served).orElseGet(() -> "http://localhost:" + Place.port(null)) + path;
    }

    /** The people's names, for the sentences of the verbs. */
    String name(org.yicai.kernel.PersonId person) {
        return ask(People.class).name(person);
    }
}
