package org.yicai.portal.work;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Role;

/** The pages each role works with, always in the same place. A null role is somebody without any appointment. */
enum Door {
    CALL("/needs/call", Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.CONTRACTOR),
    TRIAGE("/triage", Role.VOLUNTEER_LEADER, Role.OFFICIAL),
    ROTA("/triage/rota", Role.VOLUNTEER_LEADER),
    ERRANDS("/errands", Role.VOLUNTEER, Role.VOLUNTEER_LEADER),
    REFERRALS("/referrals", Role.CONTRACTOR),
    GROUPS("/groups", Role.VOLUNTEER_LEADER, Role.OFFICIAL),
    LATE("/late", Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.AUDITOR),
    DESIGNS("/designs", Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.COMMUNITY_WORKER),
    BUDGET("/budget", Role.OFFICIAL),
    LANDED("/landed/new", Role.OFFICIAL),
    OWN_ORGANISATION("/organisations/own", Role.CONTRACTOR),
    NEW_ACTIVITY("/activities/new", Role.CONTRACTOR),
    ASKS("/asks", Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.CONTRACTOR, Role.COMMUNITY_WORKER),
    BURDEN("/burden", Role.OFFICIAL, Role.COMMUNITY_WORKER),
    COUNCIL("/council", Role.COUNCIL_MEMBER),
    ACTIVITIES("/activities", Role.VOLUNTEER),
    RECORDS("/my/records", Role.VOLUNTEER, Role.VOLUNTEER_LEADER),
    FOR_SOMEBODY("/needs/new?acting=yes", Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER),
    PAPER("/needs/paper", Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER),
    CORPS("/corps", Role.VOLUNTEER_LEADER, Role.VOLUNTEER),
    SETUP("/setup/steps", Role.ADMINISTRATOR),
    PEOPLE("/people", Role.ADMINISTRATOR),
    ORGANISATIONS("/organisations", Role.ADMINISTRATOR),
    API_KEYS("/api-keys", Role.ADMINISTRATOR),
    SEATS("/council/seats", Role.ADMINISTRATOR),
    CATALOGUE("/catalogue", Role.ADMINISTRATOR, Role.OFFICIAL),
    CALENDAR("/calendar", Role.ADMINISTRATOR),
    TOPICS("/topics", Role.ADMINISTRATOR, Role.VOLUNTEER_LEADER),
    ENTITLEMENTS("/entitlements", Role.ADMINISTRATOR, Role.OFFICIAL, Role.VOLUNTEER_LEADER),
    NAMED_STAFF("/named-staff", Role.ADMINISTRATOR),
    SELF_HELP("/self-help", Role.OFFICIAL, Role.VOLUNTEER_LEADER),
    WAYS("/ways", Role.ADMINISTRATOR, Role.OFFICIAL, Role.AUDITOR),
    POSTERS("/posters", Role.ADMINISTRATOR, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.CONTRACTOR),
    ACCOUNT("/account", Role.AUDITOR),
    TRUST("/trust", Role.AUDITOR),
    ROUNDS("/rounds", Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.COMMUNITY_WORKER),
    OFFERS("/offers", Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER),
    GROUP_TEXT("/needs/group", Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER),
    NEW_NEED("/needs/new"),
    FIND_NEED("/needs/find");

    private final String path;
    private final Set<Role> roles;

    Door(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    String path() {
        return path;
    }

    /** Those of a role; for null those of a resident. */
    static List<Door> of(@Nullable Role role) {
        return Arrays.stream(values()).filter(each -> role == null ? each.roles.isEmpty() : each.roles.contains(role)).toList();
    }
}
