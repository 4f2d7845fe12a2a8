package org.yicai.ops.setup;

import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;
import org.yicai.ops.database.CannotStart;
import org.yicai.place.Places;

/**
 * Tells the console how an empty installation is set up: in the browser with a one-time code, or, when a subdistrict
 * was named on the command line, at once and with a password that is shown only now.
 */
@Component
@ConditionalOnProperty("yicai.first-run")
final class FirstStart implements ApplicationRunner {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String PHONE = "13900000000";
    private final Founding founding;
    private final SetupCode code;
    private final Places places;
    private final String subdistrict;
    private final String address;

    FirstStart(Founding founding, SetupCode code, Places places, @Value("${yicai.subdistrict:}") String subdistrict, @Value("${server.port}") int port) {
        this.founding = founding;
        this.code = code;
        this.places = places;
        this.subdistrict = subdistrict;
        this.address = "http://localhost:" + port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!places.subdistricts().isEmpty()) {
            return;
        }
        if (subdistrict.isEmpty()) {
            System.out.println("First start. Set Yicai up in the browser, about twenty minutes: " + address + "/setup?code=" + code.show());
            System.out.println("From another machine use its name instead of localhost. The code is " + code.show() + "; it works once.");
        } else {
            found();
        }
    }

    private void found() {
        var password = password();
        try {
            founding.found(subdistrict, "", true, new Founding.Administrator("管理员", PHONE, password));
        } catch (Missing unknown) {
            throw new CannotStart("there is no subdistrict with the code " + subdistrict + " among the divisions; look it up in the browser: start without --subdistrict");
        }
        System.out.println("First start. Sign in at " + address + "/sign-in as " + PHONE + " with " + password + "; it is shown only now.");
    }

    private static String password() {
        return new SecureRandom().ints(14, 0, ALPHABET.length()).mapToObj(each -> "" + ALPHABET.charAt(each)).reduce("", String::concat);
    }
}
