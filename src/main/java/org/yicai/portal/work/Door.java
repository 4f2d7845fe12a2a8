package org.yicai.portal.work;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yicai.kernel.Role;

/** The pages each role works with, always in the same order and on the same shelf: what is needed most often comes first. A door without a role is everybody's. */
enum Door {
    TRIAGE("/triage", Shelf.NEEDS, Role.VOLUNTEER_LEADER, Role.OFFICIAL),
    CALL("/needs/call", Shelf.NEEDS, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.CONTRACTOR),
    ERRANDS("/errands", Shelf.NEEDS, Role.VOLUNTEER, Role.VOLUNTEER_LEADER),
    REFERRALS("/referrals", Shelf.NEEDS, Role.CONTRACTOR),
    ROUNDS("/rounds", Shelf.NEEDS, Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.COMMUNITY_WORKER),
    PAPER("/needs/paper", Shelf.NEEDS, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER),
    GROUP_TEXT("/needs/group", Shelf.NEEDS, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER),
    FOR_SOMEBODY("/needs/new?acting=yes", Shelf.NEEDS, Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER),
    GROUPS("/groups", Shelf.NEEDS, Role.VOLUNTEER_LEADER, Role.OFFICIAL),
    LATE("/late", Shelf.NEEDS, Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.AUDITOR),
    ROTA("/triage/rota", Shelf.NEEDS, Role.VOLUNTEER_LEADER),
    OFFERS("/offers", Shelf.NEEDS, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER),
    NEW_NEED("/needs/new", Shelf.NEEDS),
    FIND_NEED("/needs/find", Shelf.NEEDS),
    COUNCIL("/council", Shelf.PROJECTS, Role.COUNCIL_MEMBER),
    DESIGNS("/designs", Shelf.PROJECTS, Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.COMMUNITY_WORKER),
    BUDGET("/budget", Shelf.PROJECTS, Role.OFFICIAL),
    LANDED("/landed/new", Shelf.PROJECTS, Role.OFFICIAL),
    SUPERVISION("/supervision", Shelf.PROJECTS, Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR, Role.VOLUNTEER_LEADER),
    TIPS("/tips", Shelf.PROJECTS, Role.OFFICIAL, Role.COUNCIL_MEMBER),
    MY_QUESTIONS("/my/questions", Shelf.SERVICE, Role.CONTRACTOR),
    BURDEN("/burden", Shelf.PROJECTS, Role.OFFICIAL, Role.COMMUNITY_WORKER),
    NEW_ACTIVITY("/activities/new", Shelf.SERVICE, Role.CONTRACTOR),
    PROPOSALS("/proposals", Shelf.SERVICE, Role.VOLUNTEER_LEADER),
    VISITS("/visits", Shelf.SERVICE, Role.CONTRACTOR, Role.VOLUNTEER_LEADER),
    WAITING_RECORDS("/records/waiting", Shelf.SERVICE, Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER),
    FOR_ME("/for-me", Shelf.SERVICE, Role.VOLUNTEER),
    AGENDA("/my/activities", Shelf.SERVICE, Role.VOLUNTEER, Role.VOLUNTEER_LEADER),
    INVITATIONS("/invitations", Shelf.SERVICE, Role.VOLUNTEER, Role.VOLUNTEER_LEADER),
    RECORDS("/my/records", Shelf.SERVICE, Role.VOLUNTEER, Role.VOLUNTEER_LEADER),
    ACTIVITIES("/activities", Shelf.SERVICE, Role.VOLUNTEER),
    PROFESSIONALS("/professionals", Shelf.SERVICE),
    CERTIFICATES("/certificates/register", Shelf.SERVICE, Role.OFFICIAL, Role.COMMUNITY_WORKER),
    PHOTO_MATCHES("/photo-matches", Shelf.SERVICE, Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR),
    CORPS("/corps", Shelf.CORPS, Role.VOLUNTEER_LEADER, Role.VOLUNTEER),
    ASKS("/asks", Shelf.CORPS, Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.CONTRACTOR, Role.COMMUNITY_WORKER),
    TEAMS("/teams", Shelf.CORPS, Role.VOLUNTEER_LEADER, Role.VOLUNTEER),
    PARTNERS("/partners", Shelf.CORPS, Role.VOLUNTEER_LEADER, Role.OFFICIAL),
    MENTORS("/mentors", Shelf.CORPS, Role.VOLUNTEER_LEADER, Role.VOLUNTEER),
    OWN_ORGANISATION("/organisations/own", Shelf.CORPS, Role.CONTRACTOR),
    POSTERS("/posters", Shelf.CORPS, Role.ADMINISTRATOR, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.CONTRACTOR),
    SETUP("/setup/steps", Shelf.SETTINGS, Role.ADMINISTRATOR),
    PEOPLE("/people", Shelf.SETTINGS, Role.ADMINISTRATOR),
    ORGANISATIONS("/organisations", Shelf.SETTINGS, Role.ADMINISTRATOR),
    WAYS("/ways", Shelf.SETTINGS, Role.ADMINISTRATOR, Role.OFFICIAL, Role.AUDITOR),
    SEATS("/council/seats", Shelf.SETTINGS, Role.ADMINISTRATOR),
    CATALOGUE("/catalogue", Shelf.SETTINGS, Role.ADMINISTRATOR, Role.OFFICIAL),
    CALENDAR("/calendar", Shelf.SETTINGS, Role.ADMINISTRATOR),
    TOPICS("/topics", Shelf.SETTINGS, Role.ADMINISTRATOR, Role.VOLUNTEER_LEADER),
    ENTITLEMENTS("/entitlements", Shelf.SETTINGS, Role.ADMINISTRATOR, Role.OFFICIAL, Role.VOLUNTEER_LEADER),
    SELF_HELP("/self-help", Shelf.SETTINGS, Role.OFFICIAL, Role.VOLUNTEER_LEADER),
    NAMED_STAFF("/named-staff", Shelf.SETTINGS, Role.ADMINISTRATOR),
    API_KEYS("/api-keys", Shelf.SETTINGS, Role.ADMINISTRATOR),
    MINORS("/minors", Shelf.SETTINGS, Role.OFFICIAL),
    ACCOUNT("/account", Shelf.SETTINGS, Role.AUDITOR),
    TRUST("/trust", Shelf.SETTINGS, Role.AUDITOR);

    private final String path;
    private final Shelf shelf;
    private final Set<Role> roles;

    Door(String path, Shelf shelf, Role... roles) {
        this.path = path;
        this.shelf = shelf;
        this.roles = Set.of(roles);
    }

    String path() {
        return path;
    }

    Shelf shelf() {
        return shelf;
    }

    /** Each once, also for somebody with several roles. */
    static List<Door> of(Set<Role> roles) {
        return Arrays.stream(values()).filter(each -> each.roles.isEmpty() || each.roles.stream().anyMatch(roles::contains)).toList();
    }
}
