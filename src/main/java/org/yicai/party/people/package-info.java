/** The register of people and appointments, kept by the administrator. */
@org.jspecify.annotations.NullMarked
package org.yicai.party.people;
