package org.yicai.ops.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Founds an empty installation before the server says that it is ready, and tells the password once. */
@Component
@ConditionalOnProperty("yicai.subdistrict")
final class FirstStart implements ApplicationRunner {

    private final Founding founding;
    private final String subdistrict;
    private final int port;

    FirstStart(Founding founding, @Value("${yicai.subdistrict}") String subdistrict, @Value("${server.port}") int port) {
        this.founding = founding;
        this.subdistrict = subdistrict;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        founding.firstAdministrator(subdistrict).ifPresent(password -> System.out.println(
                "First start. Sign in at http://localhost:" + port + "/sign-in as 13900000000 with " + password + "; it is shown only now."));
    }
}
