/** The register of organisations, kept by the administrator. */
@org.jspecify.annotations.NullMarked
package org.yicai.party.organisations;
