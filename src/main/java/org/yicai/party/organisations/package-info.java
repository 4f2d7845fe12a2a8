/** The register of organisations, kept by the administrator, and what each shows of itself as a seller. */
@org.jspecify.annotations.NullMarked
package org.yicai.party.organisations;
