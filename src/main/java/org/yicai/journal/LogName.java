package org.yicai.journal;

import java.util.UUID;

/**
 * A log under the name it has for ever.
 *
 * @param slug of the subdistrict in addresses and folders
 * @param origin as checkpoints and keys say it, such as "yicai.example.org/log/dongsi/2026"
 */
record LogName(UUID subdistrict, int year, String slug, String origin) {}
