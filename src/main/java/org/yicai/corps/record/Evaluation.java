package org.yicai.corps.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * What somebody says about a volunteer's service (民政部令第67号 art. 10). The volunteer, and the organisation that said it, read it; nobody else does.
 *
 * @param name of the volunteer
 * @param reply of the volunteer; null while there is none
 */
record Evaluation(UUID id, PersonId person, String name, String evaluator, String organisation, String words, LocalDate evaluatedOn, @Nullable String reply) {}
