package org.yicai.council;

import java.util.UUID;

/**
 * A matter as it comes before the committee.
 *
 * @param subject what it is about; comes back with {@link ItemConcluded}
 * @param branch the field of service, from which recusal is computed
 * @param title one line
 * @param paper what members read, at most 600 characters: two minutes
 * @param link where the whole of it can be read: a path of this site
 */
public record Submission(UUID subject, String branch, String title, String paper, String link) {}
