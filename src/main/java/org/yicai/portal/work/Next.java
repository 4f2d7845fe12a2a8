package org.yicai.portal.work;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Role;

/**
 * Every next step that the system can see, with the question that finds it. A question gives rows of id, title, number
 * and day or moment; none when there is nothing to do. Parameters: :subdistrict, :person, :organisations, :today, :now.
 */
enum Next {
    SETTLE(Role.ADMINISTRATOR, true, "/setup/steps", """
            select '' as title, 4 - count(distinct s.constituency) as number from council.published_seat s
             where s.subdistrict = :subdistrict and s.until_day >= :today having count(distinct s.constituency) < 4
            """),
    TRIAGE(Role.VOLUNTEER_LEADER, true, "/triage", """
            select '' as title, w.number from (
                select coalesce(sum(n.needs), 0) - (select count(*) from need.published_special s where s.subdistrict = :subdistrict and s.stage = 'NEW') as number
                  from need.published_count n where n.subdistrict = :subdistrict and n.stage = 'NEW') w where w.number > 0
            """),
    NOT_SOLVED(Role.VOLUNTEER_LEADER, true, "/triage?stage=NOT_SOLVED", """
            select '' as title, w.number from (
                select coalesce(sum(n.needs), 0) - (select count(*) from need.published_special s where s.subdistrict = :subdistrict and s.stage = 'NOT_SOLVED') as number
                  from need.published_count n where n.subdistrict = :subdistrict and n.stage = 'NOT_SOLVED') w where w.number > 0
            """),
    CALL_BACK(Role.VOLUNTEER_LEADER, true, "/calls", """
            select '' as title, count(*) as number from need.published_call c where c.subdistrict = :subdistrict having count(*) > 0
            """),
    AT_COMMITTEE(Role.COUNCIL_MEMBER, true, "/triage/{}", """
            select n.id, case when n.title = '' then n.receipt else n.title end as title, 0 as number, n.at from need.published_at_committee n
             where n.subdistrict = :subdistrict order by n.at limit 20
            """),
    CALLS(Role.VOLUNTEER, false, "/calls", """
            select '' as title, count(*) as number from need.published_call c where c.subdistrict = :subdistrict having count(*) > 0
            """),
    TABLE_ITEM(Role.VOLUNTEER_LEADER, true, "/corps/table/{}", """
            select i.meeting as id, i.decision as title, 0 as number, i.due_on as day from corps.published_table_item i
             where i.subdistrict = :subdistrict and i.owner = :person and i.done_at is null and not i.taken_up_again order by i.due_on limit 12
            """),
    CORPS_ASKS(Role.VOLUNTEER_LEADER, true, "/asks", """
            select '' as title, count(*) as number from coordination.published_ask a
             where a.subdistrict = :subdistrict and a.turn = 'CORPS' having count(*) > 0
            """),
    HOST_TRIAGE(Role.OFFICIAL, true, "/triage", HostDesk.NEW.formatted("OFFICIAL")),
    SPECIAL(Role.OFFICIAL, true, "/triage?special=yes", """
            select '' as title, count(*) as number from need.published_special s
             where s.subdistrict = :subdistrict and s.asked_at is null
               and (s.stage in ('NEW', 'NOT_SOLVED', 'DISPATCHED') or s.escalated > 0 and s.stage in ('SERVED', 'HANDED_OVER', 'ANSWERED'))
               and (exists (select 1 from need.published_named_staff w where w.subdistrict = s.subdistrict and w.kind = s.bypass and w.person = :person
                                  and w.from_day <= :today and w.until_day >= :today)
                    or not exists (select 1 from need.published_named_staff w where w.subdistrict = s.subdistrict and w.kind = s.bypass
                                      and w.from_day <= :today and w.until_day >= :today))
               and not exists (select 1 from party.published_appointment x
                                where x.subdistrict = s.subdistrict and x.person = :person and (x.until_day is null or x.until_day >= :today)
                                  and x.role = any (case s.bypass when 'COMPLAINT_CORPS' then array['VOLUNTEER', 'VOLUNTEER_LEADER', 'CONTRACTOR']
                                                                  when 'COMPLAINT_COMMITTEE' then array['COMMUNITY_WORKER', 'COUNCIL_MEMBER'] else array[]::text[] end))
            having count(*) > 0
            """),
    LATE(Role.OFFICIAL, true, "/late", """
            select '' as title, count(*) as number from need.published_late n
             where n.subdistrict = :subdistrict and n.stage in ('NEW', 'GROUPED', 'DISPATCHED', 'IN_HAND', 'NOT_SOLVED')
               and (n.escalated = 2 or exists (select 1 from corps.published_charter c
                                                 join party.published_appointment w on w.organisation = c.host and w.role = 'OFFICIAL' and w.until_day is null
                                                where c.subdistrict = n.subdistrict and w.person = :person))
            having count(*) > 0
            """),
    ACCEPT(Role.OFFICIAL, true, "/milestones/{}", """
            select m.id, p.title || ' · ' || m.title as title, 0 as number, m.due_on as day
              from project.published_milestone m join project.published_project p on p.id = m.project
             where p.subdistrict = :subdistrict and p.stage = 'CONTRACTED' and m.accepted_at is null and m.due_on <= :today
             order by m.due_on limit 20
            """),
    PAY(Role.OFFICIAL, true, "/milestones/{}", """
            select m.id, p.title || ' · ' || m.title as title, 0 as number, m.accepted_at as at
              from project.published_milestone m join project.published_project p on p.id = m.project
             where p.subdistrict = :subdistrict and p.stage = 'CONTRACTED' and m.accepted_at is not null and m.paid_on is null
             order by m.accepted_at limit 20
            """),
    CONDITIONS(Role.OFFICIAL, true, "/conditions/{}", """
            select c.id, c.words as title, 0 as number from council.published_condition c join council.published_item i on i.id = c.item
             where c.subdistrict = :subdistrict and c.answered_at is null
               and not exists (select 1 from council.published_item n where n.subject = i.subject and n.kind = i.kind and n.round > i.round)
             order by c.id limit 20
            """),
    AWARD(Role.OFFICIAL, true, "/projects/{}/work", """
            select p.id, p.title, 0 as number from project.published_project p
             where p.subdistrict = :subdistrict and p.stage = 'PASSED' order by p.id limit 20
            """),
    SIGN(Role.OFFICIAL, true, "/projects/{}/work", """
            select p.id, p.title, 0 as number from project.published_project p
             where p.subdistrict = :subdistrict and p.stage = 'AWARDED' order by p.id limit 20
            """),
    SECOND_HAND(Role.OFFICIAL, true, "/projects/{}/award", """
            select o.project as id, o.title, 0 as number, o.at from project.published_proposed o
             where o.subdistrict = :subdistrict and o.proposed_by <> :person order by o.at limit 20
            """),
    SECOND_HAND_ADMINISTRATOR(Role.ADMINISTRATOR, true, "/projects/{}/award", """
            select o.project as id, o.title, 0 as number, o.at from project.published_proposed o
             where o.subdistrict = :subdistrict and o.proposed_by <> :person order by o.at limit 20
            """),
    FILE(Role.OFFICIAL, true, "/projects/{}/work", """
            select p.id, p.title, 0 as number, f.at as at from project.published_to_file f join project.published_project p on p.id = f.project
             where f.subdistrict = :subdistrict and p.stage = 'CONTRACTED' order by f.at limit 20
            """),
    MATTER(Role.OFFICIAL, true, "/projects/{}/contract", """
            select o.id, o.title, 0 as number, o.at from project.published_open_matter o
             where o.subdistrict = :subdistrict and o.side = 'PURCHASER' and o.kind <> 'EXIT' order by o.at limit 20
            """),
    LEAVING(Role.OFFICIAL, true, "/projects/{}/exit", """
            select o.id, o.title, 0 as number, o.at from project.published_open_matter o
             where o.subdistrict = :subdistrict and o.side = 'PURCHASER' and o.kind = 'EXIT' order by o.at limit 20
            """),
    MENDED(Role.OFFICIAL, true, "/rectifications/{}", """
            select r.id, p.title, r.number, r.answered_at as at from project.published_rectification r join project.published_project p on p.id = r.project
             where r.subdistrict = :subdistrict and r.outcome is null and (r.answer is not null or r.due_on < :today) order by r.due_on limit 20
            """),
    FIND_OUT(Role.COUNCIL_MEMBER, true, "/questions/{}", """
            select q.id, p.title, 0 as number, q.asked_at as at from supervision.published_question q join project.published_project p on p.id = q.project
             where q.subdistrict = :subdistrict and q.stage in ('ANSWERED', 'UNANSWERED') and q.raised_by is distinct from :person order by q.asked_at limit 20
            """),
    SEE_MENDED(null, true, "/questions/{}", """
            select q.id, p.title, 0 as number, q.mend_by as day from supervision.published_question q join project.published_project p on p.id = q.project
             where q.subdistrict = :subdistrict and q.stage = 'TO_MEND' and q.mender = :person order by q.mend_by limit 20
            """),
    END(Role.OFFICIAL, true, "/projects/{}/work", """
            select p.id, p.title, 0 as number from project.published_project p
             where p.subdistrict = :subdistrict and p.stage = 'CONTRACTED'
               and not exists (select 1 from project.published_milestone m where m.project = p.id and m.paid_on is null)
               and exists (select 1 from project.published_milestone m where m.project = p.id)
             order by p.id limit 20
            """),
    FAREWELL(Role.OFFICIAL, true, "/projects/{}/farewell", """
            select e.id, e.title, 0 as number, e.ends_on - 30 as day from project.published_ending_soon e
             where e.subdistrict = :subdistrict and e.ends_on <= cast(:today as date) + 44 order by e.ends_on limit 20
            """),
    EVALUATE(Role.OFFICIAL, true, "/projects/{}/evaluation", """
            select p.id, p.title, 0 as number, e.ended_at as at from project.published_ending e join project.published_project p on p.id = e.project
              join project.published_contract k on k.project = p.id
             where p.subdistrict = :subdistrict and not exists (select 1 from evaluation.published_scorecard s where s.project = p.id) order by e.ended_at limit 20
            """),
    PAPER_ENDS(Role.OFFICIAL, true, "/organisations/{}", """
            select o.id, o.name as title, 0 as number, min(y.valid_until) as day from party.published_paper y join party.published_organisation o on o.id = y.organisation
             where o.subdistrict = :subdistrict and y.valid_until <= cast(:today as date) + 30
               and exists (select 1 from project.published_project p left join project.published_contract k on k.project = p.id
                            where p.stage in ('AWARDED', 'CONTRACTED') and coalesce(k.contractor, p.contractor) = o.id)
             group by o.id, o.name order by day limit 20
            """),
    WHAT_STAYS(Role.OFFICIAL, true, "/projects/{}/evaluation", """
            select p.id, p.title, 0 as number, e.ended_at as at from project.published_ending e join project.published_project p on p.id = e.project
              join project.published_contract k on k.project = p.id
             where p.subdistrict = :subdistrict and e.ended_at <= cast(:now as timestamptz) - interval '184 days'
               and not exists (select 1 from evaluation.published_remaining s where s.project = p.id) order by e.ended_at limit 20
            """),
    REVISE(Role.OFFICIAL, true, "/designs/{}", """
            select p.id, p.title, 0 as number from project.published_project p
             where p.subdistrict = :subdistrict and p.stage = 'RETURNED' order by p.id limit 20
            """),
    COMMENTS(Role.OFFICIAL, true, "/designs/{}", """
            select u.id, u.title, u.comments as number, u.at from project.published_unanswered u where u.subdistrict = :subdistrict order by u.at limit 20
            """),
    RATE(Role.OFFICIAL, false, "/projects/{}/ratings", """
            select p.id, p.title, 0 as number, m.at
              from project.published_project p
              join lateral (select max(m.accepted_at) as at from project.published_milestone m
                             where m.project = p.id and m.accepted_at >= cast(:now as timestamptz) - interval '60 days'
                               and not exists (select 1 from project.published_rating r where r.project = p.id and r.milestone = m.id and (r.side = 'PURCHASER' or r.given_on + 14 <= :today))) m on m.at is not null
             where p.subdistrict = :subdistrict and p.contractor is not null order by m.at limit 5
            """),
    DESIGN(Role.OFFICIAL, true, "/groups", """
            select '' as title, count(*) as number from need.published_group g
             where g.subdistrict = :subdistrict and not exists (select 1 from project.published_answered_group x where x.need_group = g.id)
            having count(*) > 0
            """),
    REFERRALS(Role.CONTRACTOR, true, "/referrals", """
            select '' as title, count(*) as number, min(r.due_on) as day from need.published_referral r
             where r.subdistrict = :subdistrict and r.contractor = any (:organisations) and r.accepted_at is null having count(*) > 0
            """),
    MY_REFERRALS(Role.CONTRACTOR, true, "/referrals", """
            select '' as title, count(*) as number, min(r.due_on) as day from need.published_referral r
             where r.subdistrict = :subdistrict and r.contractor = any (:organisations) and r.accepted_at is not null having count(*) > 0
            """),
    MEND(Role.CONTRACTOR, true, "/rectifications/{}", """
            select r.id, p.title, r.number, r.due_on as day from project.published_rectification r join project.published_project p on p.id = r.project
             where r.subdistrict = :subdistrict and p.contractor = any (:organisations) and r.outcome is null and r.answer is null order by r.due_on limit 20
            """),
    MY_QUESTION(Role.CONTRACTOR, true, "/questions/{}", """
            select q.id, p.title, 0 as number, q.due_on as day from supervision.published_question q join project.published_project p on p.id = q.project
             where q.subdistrict = :subdistrict and q.contractor = any (:organisations) and q.stage = 'ASKED' order by q.due_on limit 20
            """),
    MY_MATTER(Role.CONTRACTOR, true, "/projects/{}/contract", """
            select o.id, o.title, 0 as number, o.at from project.published_open_matter o
             where o.subdistrict = :subdistrict and o.side = 'CONTRACTOR' and o.kind <> 'EXIT' and o.contractor = any (:organisations) order by o.at limit 20
            """),
    TABLE_DUTY(Role.CONTRACTOR, true, "/corps/table/{}", """
            select i.meeting as id, i.decision as title, 0 as number, i.due_on as day from corps.published_table_item i
             where i.subdistrict = :subdistrict and i.owner = :person and i.done_at is null and not i.taken_up_again order by i.due_on limit 12
            """),
    GIFT(Role.CONTRACTOR, true, "/programmes", """
            select '' as title, count(distinct p.contractor) as number from project.published_project p
             where p.subdistrict = :subdistrict and p.contractor = any (:organisations) and p.stage in ('CONTRACTED', 'LANDED')
               and date_trunc('quarter', cast(:today as date)) + interval '3 months' - cast(:today as date) <= interval '30 days'
               and not exists (select 1 from corps.published_season_gift g
                                where g.subdistrict = p.subdistrict and g.contractor = p.contractor and g.season = to_char(cast(:today as date), 'YYYY-"Q"Q'))
            having count(distinct p.contractor) > 0
            """),
    MY_FAREWELL(Role.CONTRACTOR, true, "/projects/{}/farewell", """
            select e.id, e.title, 0 as number, e.ends_on - 30 as day from project.published_ending_soon e
             where e.subdistrict = :subdistrict and e.contractor = any (:organisations) and e.ends_on <= cast(:today as date) + 44 order by e.ends_on limit 20
            """),
    MY_LEAVING(Role.CONTRACTOR, true, "/projects/{}/exit", """
            select o.id, o.title, 0 as number, o.at from project.published_open_matter o
             where o.subdistrict = :subdistrict and o.side = 'CONTRACTOR' and o.kind = 'EXIT' and o.contractor = any (:organisations) order by o.at limit 20
            """),
    MY_RATE(Role.CONTRACTOR, false, "/projects/{}/ratings", """
            select p.id, p.title, 0 as number, m.at
              from project.published_project p
              join lateral (select max(m.accepted_at) as at from project.published_milestone m
                             where m.project = p.id and m.accepted_at >= cast(:now as timestamptz) - interval '60 days'
                               and not exists (select 1 from project.published_rating r where r.project = p.id and r.milestone = m.id and (r.side = 'CONTRACTOR' or r.given_on + 14 <= :today))) m on m.at is not null
             where p.subdistrict = :subdistrict and p.contractor = any (:organisations) and p.contractor is not null order by m.at limit 5
            """),
    RESULT(Role.CONTRACTOR, true, "/activities/{}", """
            select a.id, a.title, 0 as number, a.ends_at as at
              from activity.published_activity a join project.published_project p on p.id = a.project
             where a.subdistrict = :subdistrict and p.contractor = any (:organisations)
               and a.ends_at < :now and a.quantity is null and a.cancelled_at is null
             order by a.ends_at limit 20
            """),
    RESULT_HELD(Role.VOLUNTEER_LEADER, true, "/activities/{}", """
            select a.id, a.title, 0 as number, a.ends_at as at from activity.published_activity a
             where a.subdistrict = :subdistrict and a.deliverable is null and a.ends_at < :now and a.quantity is null and a.cancelled_at is null
               and exists (select 1 from party.published_appointment w where w.person = :person and w.organisation = a.holder and w.role = 'VOLUNTEER_LEADER' and w.until_day is null)
             order by a.ends_at limit 20
            """),
    SELF_CHECK(Role.CONTRACTOR, false, "/projects/{}/work", """
            select p.id, p.title, 0 as number from project.published_project p
             where p.subdistrict = :subdistrict and p.stage = 'PASSED' order by p.id limit 20
            """),
    MY_PROJECT(Role.CONTRACTOR, false, "/projects/{}/work", """
            select p.id, p.title, 0 as number,
                   (select min(m.due_on) from project.published_milestone m where m.project = p.id and m.accepted_at is null) as day
              from project.published_project p
             where p.subdistrict = :subdistrict and p.contractor = any (:organisations) and p.stage in ('AWARDED', 'CONTRACTED', 'LANDED')
             order by p.id limit 20
            """),
    HOST_TRIAGE_WORKER(Role.COMMUNITY_WORKER, true, "/triage", HostDesk.NEW.formatted("COMMUNITY_WORKER")),
    SPECIAL_WORKER(Role.COMMUNITY_WORKER, true, "/triage?special=yes", """
            select '' as title, count(*) as number from need.published_special s
             where s.subdistrict = :subdistrict and s.asked_at is null
               and (s.stage in ('NEW', 'NOT_SOLVED', 'DISPATCHED') or s.escalated > 0 and s.stage in ('SERVED', 'HANDED_OVER', 'ANSWERED'))
               and (exists (select 1 from need.published_named_staff w where w.subdistrict = s.subdistrict and w.kind = s.bypass and w.person = :person
                                  and w.from_day <= :today and w.until_day >= :today))
               and not exists (select 1 from party.published_appointment x
                                where x.subdistrict = s.subdistrict and x.person = :person and (x.until_day is null or x.until_day >= :today)
                                  and x.role = any (case s.bypass when 'COMPLAINT_CORPS' then array['VOLUNTEER', 'VOLUNTEER_LEADER', 'CONTRACTOR']
                                                                  when 'COMPLAINT_COMMITTEE' then array['COMMUNITY_WORKER', 'COUNCIL_MEMBER'] else array[]::text[] end))
            having count(*) > 0
            """),
    HOST_LATE(Role.COMMUNITY_WORKER, true, "/late", """
            select '' as title, count(*) as number from need.published_late n
             where n.subdistrict = :subdistrict and n.stage in ('NEW', 'GROUPED', 'DISPATCHED', 'IN_HAND', 'NOT_SOLVED')
               and exists (select 1 from corps.published_charter c
                             join party.published_appointment w on w.organisation = c.host and w.role = 'COMMUNITY_WORKER' and w.until_day is null
                            where c.subdistrict = n.subdistrict and w.person = :person)
            having count(*) > 0
            """),
    COMMITTEE_ASKS(Role.COMMUNITY_WORKER, true, "/asks", """
            select '' as title, count(*) as number from coordination.published_ask a
             where a.subdistrict = :subdistrict and a.turn = 'COMMITTEE'
               and exists (select 1 from party.published_appointment w
                            where w.person = :person and w.role = 'COMMUNITY_WORKER' and w.subdistrict = a.subdistrict
                              and w.until_day is null and (w.community is null or w.community = a.community))
            having count(*) > 0
            """),
    VOTE(Role.COUNCIL_MEMBER, true, "/council/items/{}", """
            select i.id, i.title, 0 as number, coalesce(i.written_until, i.held_on) as day from council.published_item i
             where i.subdistrict = :subdistrict and i.conclusion is null order by i.submitted_at limit 20
            """),
    ADVISE(Role.COUNCIL_MEMBER, true, "/projects/{}/landing", """
            select l.id, l.title, 0 as number, l.advice_until as day from project.published_landing l
             where l.subdistrict = :subdistrict and l.advice_until >= :today and not exists (select 1 from project.published_advice a join council.published_seat s on s.subdistrict = a.subdistrict
                       and s.constituency = a.constituency and s.person = :person where a.project = l.id)
             order by l.advice_until limit 20
            """),
    OBJECTIONS(Role.COUNCIL_MEMBER, true, "/objections/{}", """
            select o.id, i.title, 0 as number, o.raised_at as at from council.published_objection o join council.published_item i on i.id = o.item
             where o.subdistrict = :subdistrict and o.answered_at is null order by o.raised_at limit 20
            """),
    MOTIONS(Role.COUNCIL_MEMBER, false, "/council/motions", """
            select '' as title, m.n + t.n as number
              from (select count(*) as n from council.published_motion where subdistrict = :subdistrict and supported_at is null) m,
                   (select count(*) as n from council.published_notice where subdistrict = :subdistrict and objection is null and until_day >= :today) t
             where m.n + t.n > 0
            """),
    MANDATE_SEEN(Role.COUNCIL_MEMBER, false, "/growth/{}", """
            select n.person as id, n.name as title, 0 as number, n.notice_until as day from corps.published_mandate_notice n
             where n.subdistrict = :subdistrict and n.notice_until >= :today and n.person <> :person order by n.notice_until limit 20
            """),
    MY_ERRANDS(Role.VOLUNTEER, true, "/errands", """
            select '' as title, count(*) as number from need.published_errand e where e.subdistrict = :subdistrict and e.person = :person having count(*) > 0
            """),
    ERRANDS(Role.VOLUNTEER, false, "/errands", """
            select '' as title, count(*) as number from need.published_errand e
             where e.subdistrict = :subdistrict and e.person is null
               and (e.team is null or exists (select 1 from party.published_appointment w
                                               where w.person = :person and w.organisation = e.team and w.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and w.until_day is null))
            having count(*) > 0
            """),
    OPEN_ASKS(Role.VOLUNTEER, false, "/asks", """
            select '' as title, count(*) as number from coordination.published_ask a
             where a.subdistrict = :subdistrict and a.turn = 'CORPS' having count(*) > 0
            """),
    COMING(Role.VOLUNTEER, false, "/activities/{}", """
            select a.id, a.title, 0 as number, a.starts_at as at from activity.published_activity a
             where a.subdistrict = :subdistrict and a.ends_at > :now and a.cancelled_at is null order by a.starts_at limit 5
            """),
    NEWS(null, true, "/me/messages", """
            select '' as title, count(*) as number from message.published_unread u
             where u.subdistrict = :subdistrict and u.person = :person and u.written_at >= cast(:now as timestamptz) - interval '90 days' having count(*) > 0
            """),
    TRAINING_PLACE(null, true, "/training", """
            select o.id, o.title, 0 as number, o.offered_until as at from corps.published_training_offer o
             where o.subdistrict = :subdistrict and o.person = :person and o.offered_until > :now order by o.offered_until limit 5
            """),
    MENTOR_ASKED(null, true, "/mentors/{}", """
            select a.id, a.other as title, 0 as number, a.asked_at as at from corps.published_mentor_ask a where a.subdistrict = :subdistrict and a.person = :person order by a.asked_at limit 5
            """),
    OPINION(null, true, "/here/{}", """
            select t.code as id, a.title, 0 as number, a.starts_at as at
              from activity.published_attendance t join activity.published_activity a on a.id = t.activity
             where t.person = :person and not t.answered and a.starts_at < :now and a.cancelled_at is null
             order by a.starts_at desc limit 3
            """),
    LAST_WORD(null, true, "/needs/{}", """
            select v.receipt as id, v.title, case when v.voiced_by = :person then 0 else -1 end as number from need.published_voice v
             where (v.voiced_by = :person or v.acted_by = :person) and v.stage in ('SERVED', 'HANDED_OVER', 'ANSWERED') order by v.id desc limit 10
            """),
    MY_NEED(null, false, "/needs/{}", """
            select v.receipt as id, v.title, case when v.voiced_by = :person then 0 else -1 end as number, v.stage from need.published_voice v
             where (v.voiced_by = :person or v.acted_by = :person) and v.stage not in ('SERVED', 'HANDED_OVER', 'ANSWERED') order by v.id desc limit 10
            """);

    private final @Nullable Role role;
    private final boolean toDo;
    private final String path;
    private final String question;

    Next(@Nullable Role role, boolean toDo, String path, String question) {
        this.role = role;
        this.toDo = toDo;
        this.path = path;
        this.question = question;
    }

    /** Whose step it is; null for anybody. */
    @Nullable Role role() {
        return role;
    }

    /** Whether somebody waits for it; the others are there to be found. */
    boolean toDo() {
        return toDo;
    }

    String path(@Nullable String id) {
        return path.replace("{}", id == null ? "" : id);
    }

    String question() {
        return question;
    }
}
