/**
 * People, organisations and appointments, and who is signed in. People belong to no subdistrict; what they are there
 * is an appointment with a beginning and an end.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "journal", "place", "message"})
@org.jspecify.annotations.NullMarked
package org.yicai.party;
