package org.yicai.council;

import java.util.UUID;

/**
 * A matter as it comes before the committee.
 *
 * @param subject what it is about; comes back with {@link ItemConcluded}
 * @param kind why it comes
 * @param branch the field of service, from which recusal is computed
 * @param title one line
 * @param paper what members read, at most 600 characters: two minutes
 * @param link where the whole of it can be read: a path of this site
 * @param light whether so little is at stake that a written round may decide
 */
public record Submission(UUID subject, ItemKind kind, String branch, String title, String paper, String link, boolean light) {}
