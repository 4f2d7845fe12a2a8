package org.yicai.corps.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.WorkingDays;
import org.yicai.web.Fields;

/** Gives and ends mandates; a leader's one is an appointment to the team with the same last day. */
@Component
class Mandates {

    private final Growth growth;
    private final Appointments appointments;
    private final Organisations organisations;
    private final LocalWays ways;
    private final Notices notices;
    private final MandateNotices mandateNotices;
    private final WorkingDays days;

    // seven: what is given, to whom in which team, by which settings, and who sees it first
    Mandates(Growth growth, Appointments appointments, Organisations organisations, LocalWays ways, Notices notices, MandateNotices mandateNotices, WorkingDays days) {
        this.growth = growth;
        this.appointments = appointments;
        this.organisations = organisations;
        this.ways = ways;
        this.notices = notices;
        this.mandateNotices = mandateNotices;
        this.days = days;
    }

    /** Staff of the organisation that answers for the corps. */
    static boolean isHost(Actor actor, Path path) {
        var host = path.standing().host();
        return host != null && (actor.is(Role.OFFICIAL, host) || actor.is(Role.COMMUNITY_WORKER, host));
    }

    /** @throws Refusal (403) for everybody else */
    void requireHost(Actor actor, Path path) {
        if (!isHost(actor, path)) {
            throw Refusal.forbidden("corps.refused.growth-host");
        }
    }

    /** The people of the host, who hear what the committee says. */
    List<UUID> hosts(SubdistrictId subdistrict, Path path) {
        var host = path.standing().host();
        return host == null ? List.of() : Stream.of(Role.OFFICIAL, Role.COMMUNITY_WORKER).flatMap(role -> appointments.colleagues(subdistrict, host, role).stream()).map(each -> each.id().value()).distinct().toList();
    }

    List<Organisation> teams(SubdistrictId subdistrict) {
        return organisations.list(subdistrict, OrganisationKind.VOLUNTEER_TEAM);
    }

    /** N1 to N4 are the path's; N6: nobody gives himself one; N7: a term; N8: a leader leads a team; N16: after the committee saw this very one and nobody objected. */
    void judge(Fields in, Actor actor, Path path, Step step, @Nullable UUID team, LocalDate until) {
        path.missing(step).stream().findFirst().ifPresent(each -> in.refuse("step", each.key(), each.args().toArray()));
        if (actor.isPerson(path.standing().person())) {
            in.refuse("reason", "corps.finding.growth-own-mandate");
        }
        int months = ways.number(actor.subdistrict(), Way.GROWTH_TERM_MONTHS);
        if (!until.isAfter(path.today()) || until.isAfter(path.today().plusMonths(months))) {
            in.refuse("until", "corps.finding.growth-term", months);
        }
        path.notice(step).ifPresent(each -> {
            if (each.objection() != null) {
                in.refuse("step", "corps.finding.growth-objected");
            } else if (!each.passed(path.today())) {
                in.refuse("step", "corps.finding.growth-noticed", each.noticeUntil());
            } else if (!each.untilDay().equals(until) || step == Step.LEADER && !Objects.equals(each.team(), team)) {
                in.refuse("until", "corps.finding.growth-as-noticed", each.untilDay(), each.teamName() == null ? "" : each.teamName());
            }
        });
        if (step == Step.LEADER && teams(actor.subdistrict()).stream().noneMatch(each -> each.id().value().equals(team))) {
            in.refuse("team", "corps.finding.growth-team");
        }
    }

    /**
     * Gives it, or where the place wants it so lets the committee see it first; the second time, when nobody objected, what was seen is given.
     *
     * @return false when the committee sees it first
     */
    boolean give(Actor actor, Path path, Step step, @Nullable UUID team, LocalDate until, String reason) {
        var notice = path.notice(step);
        int wait = ways.number(actor.subdistrict(), Way.MANDATE_NOTICE_DAYS);
        if (notice.isEmpty() && wait > 0) {
            mandateNotices.give(actor, path.standing().person(), step, team, until, reason, days.after(path.today(), wait));
            return false;
        }
        notice.ifPresent(each -> mandateNotices.settle(actor, each, true, ""));
        begin(actor, path, step, team, until, reason);
        return true;
    }

    private void begin(Actor actor, Path path, Step step, @Nullable UUID team, LocalDate until, String reason) {
        var person = path.standing().person();
        var leads = step == Step.LEADER && team != null;
        if (leads) {
            endLeading(actor, path);
            appointments.end(actor, person, new OrganisationId(team), Role.VOLUNTEER_LEADER);
        }
        growth.give(actor, person, step, leads ? team : null, until, reason);
        if (leads) {
            appointments.appoint(actor, person, new OrganisationId(team), Role.VOLUNTEER_LEADER, null, until).ifPresent(each -> {
                throw Refusal.tooLate("corps.refused.growth-today");
            });
        }
        notices.tell(actor.subdistrict(), Notices.To.person(person.value()), Notices.Kind.ANSWER, "corps.news.mandate." + step, until, reason);
    }

    /** @return false when there is no such mandate */
    boolean end(Actor actor, Path path, Step step, String reason) {
        if (!growth.end(actor, path.standing().person(), step, reason)) {
            return false;
        }
        if (step == Step.LEADER) {
            endLeading(actor, path);
        }
        notices.tell(actor.subdistrict(), Notices.To.person(path.standing().person().value()), Notices.Kind.ANSWER, "corps.news.mandate-ended", reason);
        return true;
    }

    private void endLeading(Actor actor, Path path) {
        for (var each : path.mandates()) {
            if (each.step() == Step.LEADER && each.endedAt() == null && each.team() != null) {
                appointments.end(actor, path.standing().person(), new OrganisationId(each.team()), Role.VOLUNTEER_LEADER);
            }
        }
    }
}
