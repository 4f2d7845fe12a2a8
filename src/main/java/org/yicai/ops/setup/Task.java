package org.yicai.ops.setup;

/**
 * What a subdistrict still has to do before the first need can become a service, in the order in which it is easiest.
 * A question gives one row: whether it is done, and the numbers that its sentence names. Parameters: :subdistrict, :today.
 */
enum Task {
    /** Residents' committees, the guidance and coordination committee and the corps: everybody is appointed in one of them. */
    ORGANISATIONS("/setup/organisations", """
            select count(*) filter (where kind = 'RESIDENTS_COMMITTEE') > 0
                   and count(*) filter (where kind = 'GUIDANCE_COMMITTEE') > 0
                   and count(*) filter (where kind = 'VOLUNTEER_CORPS') > 0 as done,
                   count(*) filter (where kind = 'RESIDENTS_COMMITTEE') as a
              from party.published_organisation where subdistrict = :subdistrict
            """),
    /** Two officials, because nobody accepts what he made himself; somebody in the committees; somebody who leads the corps. */
    PEOPLE("/people/several", """
            select count(distinct person) filter (where role = 'OFFICIAL') > 1
                   and count(*) filter (where role = 'COMMUNITY_WORKER') > 0
                   and count(*) filter (where role = 'VOLUNTEER_LEADER') > 0 as done,
                   count(distinct person) filter (where role = 'OFFICIAL') as a,
                   count(distinct person) filter (where role = 'COMMUNITY_WORKER') as b,
                   count(distinct person) filter (where role = 'VOLUNTEER_LEADER') as c
              from party.published_appointment
             where subdistrict = :subdistrict and from_day <= :today and (until_day is null or until_day >= :today)
            """),
    /** Everybody who works here chooses a password of his own. */
    INVITATIONS("/people/invitations", """
            select count(*) > 1 and count(*) filter (where not p.has_password) = 0 as done,
                   count(*) filter (where not p.has_password) as a
              from (select distinct person from party.published_appointment
                     where subdistrict = :subdistrict and from_day <= :today and (until_day is null or until_day >= :today)) x
              join party.published_way_in p on p.person = x.person
            """),
    /** The committee decides only when all four constituencies are there, and a convener opens its meetings. */
    SEATS("/council/seats", """
            select count(distinct constituency) = 4 and count(*) filter (where convener) > 0 as done,
                   count(*) as a, count(distinct constituency) as b, count(*) filter (where convener) as c
              from council.published_seat where subdistrict = :subdistrict and until_day >= :today
            """),
    /** Registered by an official, who answers for it: the administrator sets up and decides nothing. */
    CHARTER("", """
            select count(*) > 0 as done, count(*) as a from corps.published_charter where subdistrict = :subdistrict
            """);

    private final String path;
    private final String question;

    Task(String path, String question) {
        this.path = path;
        this.question = question;
    }

    /** Where the administrator does it; "" when it is for somebody else to do. */
    String path() {
        return path;
    }

    String question() {
        return question;
    }
}
