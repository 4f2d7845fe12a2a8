package org.yicai;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.yicai.kernel.Keys;
import org.yicai.kernel.MovableClock;

/** The application: a modular monolith over PostgreSQL, pages rendered on the server. */
@Modulithic(systemName = "Yicai", sharedModules = {"kernel", "web"})
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Yicai {

    /** The demo and the tests travel in time; an installation never does. */
    @Bean
    Clock clock(@Value("${yicai.demo:false}") boolean movable) {
        return movable ? new MovableClock() : Clock.systemUTC();
    }

    /** Where business dates are counted. */
    @Bean
    ZoneId zone(@Value("${yicai.zone:Asia/Shanghai}") String zone) {
        return ZoneId.of(zone);
    }

    @Bean
    Keys keys(@Value("${yicai.home}") Path home) {
        return new Keys(home.resolve("keys"));
    }
}
