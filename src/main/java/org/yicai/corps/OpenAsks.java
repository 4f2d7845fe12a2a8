package org.yicai.corps;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.kernel.SubdistrictId;

/** What contractors ask the corps for and nobody has answered yet. Implemented by what comes after the corps: coordination. */
public interface OpenAsks {

    /** @param contractor its name */
    record OpenAsk(UUID id, String contractor, UUID community, String words, LocalDate wantedOn) {}

    /** Those whose turn the corps' is, the most urgent first. In one SQL statement. */
    List<OpenAsk> of(SubdistrictId subdistrict);
}
