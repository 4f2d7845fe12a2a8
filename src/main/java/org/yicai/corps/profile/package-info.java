/** What a volunteer says: the pledge, skills and times, guardians of minors, health limits by separate consent, licences, pauses. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.profile;
