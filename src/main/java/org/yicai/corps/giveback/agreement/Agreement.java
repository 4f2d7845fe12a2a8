package org.yicai.corps.giveback.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/** One written agreement. @param demandNames why the law asks for it, with commas between */
record Agreement(UUID id, PersonId volunteer, String name, String service, String duties, String protection, LocalDate fromDay, LocalDate untilDay, String demandNames, String drawer, Instant drawnAt,
        @Nullable Instant agreedAt, @Nullable String signer, @Nullable Instant signedAt) {

    List<Demand> demands() {
        return Arrays.stream(demandNames.split(",")).map(Demand::valueOf).toList();
    }
}
