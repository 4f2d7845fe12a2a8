package org.yicai.portal.work;

/** What lies in the hands of the organisation that answers for needs, for its own staff. */
final class HostDesk {

    private HostDesk() {}

    /** New needs that came to no leader; the role of the reader is to be filled in. */
    static final String NEW = """
            select '' as title, w.number from (
                select coalesce(sum(n.needs), 0) - (select count(*) from need.published_special s where s.subdistrict = :subdistrict and s.stage = 'NEW')
                                                 - (select count(*) from need.published_desk d where d.subdistrict = :subdistrict and d.stage = 'NEW' and d.escalated = 0) as number
                  from need.published_count n
                 where n.subdistrict = :subdistrict and n.stage = 'NEW'
                   and exists (select 1 from corps.published_charter c
                                 join party.published_appointment w on w.organisation = c.host and w.role = '%s' and w.until_day is null
                                where c.subdistrict = n.subdistrict and w.person = :person)) w where w.number > 0
            """;
}
