package org.yicai.place;

/** The ways a fresh installation has; a local way of the same name replaces one from its start date on. */
public enum Way {
    /** Working days until a voiced need gets its first answer; may differ by topic. */
    NEED_ANSWER_DAYS(3, 1, 30),
    /** Working days from the group to "it is done": a purchase with its gate, contract and service lies in between. */
    NEED_DONE_DAYS(120, 1, 750),
    /** Working days for whoever was asked to say yes or no. */
    NEED_TAKE_DAYS(2, 1, 30),
    /** Working days for whoever said yes, until it is done. */
    NEED_HAND_DAYS(10, 1, 120),
    /** Working days for the leaders to find another way when the resident says "not solved". */
    NEED_AGAIN_DAYS(10, 1, 120),
    /** Working days for the resident to say whether it is solved, before somebody rings up. */
    NEED_WORD_DAYS(10, 1, 60),
    /** Working days behind a limit of which the host heard, until the officials hear of it. */
    NEED_ESCALATION_DAYS(2, 1, 30),
    /** New needs that come into the hands of the leader of one week; the host has all beyond. */
    TRIAGE_CAP(40, 1, 1_000),
    /** Yuan that one need may cost out of the small fund for what neighbours solve themselves. */
    SELF_HELP_MOST(500, 0, 5_000),
    /** Yuan that this fund has in a year. */
    SELF_HELP_FUND(20_000, 0, 1_000_000),
    /** Working days between "it is done" and the question to the resident. */
    NEED_CALLBACK_DAYS(1, 0, 10),
    /** Days after which somebody is asked again about a matter that had been reopened; until then "solved" can be taken back. */
    NEED_AGAIN_ASK_DAYS(28, 7, 120),
    /** Days a personal link is good for. */
    LINK_DAYS(14, 1, 60),
    /** Hundredths of the seats that must be present at the gate. */
    COUNCIL_QUORUM_PERCENT(60, 34, 100),
    /** Days before a meeting that it must be called, for a constituency's absence to count. */
    COUNCIL_NOTICE_DAYS(3, 1, 30),
    /** Working days in which anybody may object to what the committee passed. */
    COUNCIL_OBJECTION_DAYS(3, 1, 20),
    /** Working days that a written round is open at least. */
    COUNCIL_WRITTEN_DAYS(3, 3, 20),
    /** Working days in which the committee advises on what lands from a higher level. */
    LANDED_ADVICE_DAYS(5, 1, 20),
    /** Days in which a member may object to a project's passing mid-term by notice. */
    MID_TERM_NOTICE_DAYS(5, 5, 30),
    /** Yuan up to which a purchase is a light one, which the committee may decide in writing. */
    LIGHT_MOST(50_000, 0, 1_000_000),
    /** Yuan from which a purchase needs its mid-term and a third party. */
    FULL_LEAST(500_000, 10_000, 999_999),
    /** Minutes that one project may ask of a residents' committee in a week. */
    COMMITTEE_WEEKLY_MINUTES(120, 0, 2_400),
    /** Working days for the corps to take an ask before the committee sees it. */
    CORPS_FIRST_DAYS(2, 0, 10),
    /** Hours that a seat is held for the first who waits for it. */
    SEAT_OFFER_HOURS(24, 1, 168),
    /** Hours before an activity until which one signs out without leaving others in the lurch. */
    SIGN_OUT_HOURS(24, 0, 168),
    /** Hours before a slot with a professional until which one says no without leaving others in the lurch. */
    BOOKING_CANCEL_HOURS(2, 0, 72),
    /** Minutes that a volunteer rests between two seats. */
    VOLUNTEER_REST_MINUTES(30, 0, 720),
    /** From this hour on people who visit may ring at a door. */
    VISIT_FROM_HOUR(8, 5, 12),
    /** Until this hour a visit is over. */
    VISIT_UNTIL_HOUR(20, 13, 23),
    /** Minutes after its end until a leader hears that nobody said that they are out. */
    VISIT_ALARM_MINUTES(30, 5, 240),
    /** Days after the end of a project until names, numbers and doors of visited households are erased. */
    VISIT_KEEP_DAYS(90, 30, 730),
    /** Shifts in a week for which one volunteer is proposed. */
    PROPOSED_SHIFTS(2, 1, 7),
    /** Hours that an invitation holds; never beyond the beginning. */
    INVITATION_HOURS(48, 6, 168),
    /** Confirmed hours before the mandate of a core volunteer, of a leader, of a founder. */
    CORE_HOURS(50, 0, 2_000),
    LEADER_HOURS(100, 0, 2_000),
    FOUNDER_HOURS(200, 0, 5_000),
    /** Nominations by peers before each of these mandates. */
    GROWTH_NOMINATIONS(3, 1, 20),
    /** Months that such a mandate lasts at most. */
    GROWTH_TERM_MONTHS(24, 1, 60),
    /** Working days in which the committee may object to a mandate before it is given or renewed; 0: it is not asked. */
    MANDATE_NOTICE_DAYS(0, 0, 20),
    /** How many people it takes to found a community organisation, the founder among them. */
    FOUNDING_PEOPLE(5, 2, 100),
    /** Minutes that a volunteer under 18 serves in a day. */
    MINOR_DAY_MINUTES(180, 30, 480),
    /** How many one mentor accompanies at a time. */
    MENTEES_MOST(3, 1, 20),
    /** Whether a leader must have had a mentor: 0 no, 1 yes. */
    GROWTH_MENTOR(0, 0, 1),
    /** Whether confirmed minutes become time credits as well: 0 no, 1 yes. Off until a place begins it. */
    TIME_CREDITS(0, 0, 1),
    /** Whether time credits may be given to lineal kin. */
    TIME_KIN(0, 0, 1),
    /** Age from which one exchanges time credits for service, for oneself or the spouse. */
    TIME_AGE(60, 50, 80),
    /** Hours that an account holds at most; what is more goes to the pool. 0: no limit. */
    TIME_CAP_HOURS(0, 0, 10_000),
    /** Whether the time of those who come with a group can only be donated. */
    TIME_GROUP_DONATES(0, 0, 1),
    /** Whether there are points of honour. */
    POINTS(0, 0, 1),
    /** Confirmed hours before each star. */
    STAR_1_HOURS(100, 1, 10_000),
    STAR_2_HOURS(300, 1, 10_000),
    STAR_3_HOURS(600, 1, 10_000),
    STAR_4_HOURS(1_000, 1, 10_000),
    STAR_5_HOURS(1_500, 1, 10_000),
    /** Working days that a star is public before it is given. */
    STAR_NOTICE_DAYS(5, 5, 30),
    /** Yuan that a volunteer's travel, meals and phone may cost in a day. */
    EXPENSE_DAY_MOST(50, 0, 500),
    /** Days in which they are claimed. */
    EXPENSE_DAYS(60, 7, 365),
    /** Days in which a volunteer declares service that nobody checked in. */
    DECLARE_DAYS(30, 1, 180),
    /** Minutes of service that one person may come to in a day by declaring. */
    SERVICE_DAY_MINUTES(480, 30, 1_440),
    /** From this hour on messages that are not codes wait. */
    QUIET_FROM_HOUR(21, 0, 23),
    /** Until this hour. */
    QUIET_UNTIL_HOUR(8, 0, 23),
    /** Points of a hundred for the share of the budget that was spent, in an evaluation. */
    EVALUATE_EXECUTION(10, 0, 100),
    /** For what was delivered: quantity, quality, time and cost. */
    EVALUATE_OUTPUT(50, 0, 100),
    /** For the benefit. */
    EVALUATE_BENEFIT(30, 0, 100),
    /** For what recipients say. */
    EVALUATE_SATISFACTION(10, 0, 100),
    /** Points from which a grade begins. */
    GRADE_EXCELLENT(90, 1, 100),
    GRADE_GOOD(80, 1, 100),
    GRADE_FAIR(60, 1, 100),
    /** Hundredths behind plan from which a project counts as off track. */
    OFF_TRACK_PERCENT(10, 1, 100),
    /** Working days in which a contractor answers a question about a record. */
    QUESTION_REPLY_DAYS(5, 1, 30),
    /** Working days until whoever tells something has an answer. */
    TIP_ANSWER_DAYS(10, 1, 60),
    /** People who say that they were not there or saw nothing of it, before a question is asked by itself. */
    DENIALS_LEAST(2, 1, 20),
    /** Of them, how many who were noted at the door are enough. */
    DENIALS_NOTED(1, 1, 20),
    /** Unconfirmed records of a deliverable that were drawn and looked at, before the lower bound counts for the rest. */
    DRAW_COUNTS_LEAST(20, 10, 300),
    // flags (trust.md section 3, published at /flags): what is seen at which number
    /** Records of a kind below which a flag that compares stays silent. */
    FLAG_LEAST(20, 10, 1_000),
    /** Months back that flags look at; what a photograph resembles is looked for in all years. */
    FLAG_MONTHS(18, 3, 120),
    /** P1: hundredths of the smaller list that are on the other one, too; and how many people at least. */
    FLAG_OVERLAP_PERCENT(80, 50, 100),
    FLAG_OVERLAP_LEAST(8, 3, 50),
    /** P6: hundredths of the longer list that are on the other one of the same day, too. */
    FLAG_AGAIN_PERCENT(95, 70, 100),
    /** P2: hundredths of all attendances by the fifth that comes most; new faces in hundredths of the last five times. */
    FLAG_FACES_PERCENT(80, 50, 100),
    FLAG_NEW_FACES_PERCENT(5, 0, 50),
    /** P3: equal head counts in a row; hundredths of head counts that end with 0 or 5. */
    FLAG_EQUAL_COUNTS(5, 3, 20),
    FLAG_ROUND_PERCENT(60, 30, 100),
    /** P4: sign-ups in hundredths of the heads below which they are few. */
    FLAG_SIGNED_PERCENT(50, 1, 90),
    /** P5: hundredths of the check-ins within so many seconds from fewer than so many devices. */
    FLAG_BURST_PERCENT(80, 50, 100),
    FLAG_BURST_SECONDS(60, 10, 600),
    FLAG_BURST_DEVICES(3, 2, 10),
    /** T1: hundredths of a project's records made at its very end or long after. */
    FLAG_LATE_PERCENT(40, 10, 100),
    /** R1: Jaccard's index in hundredths from which two reports are one. */
    FLAG_LIKE_PERCENT(80, 50, 100),
    /** F1: hundredths below a limit that are just below it; days in which orders of one payee belong together. */
    FLAG_BELOW_LIMIT_PERCENT(5, 1, 20),
    FLAG_SPLIT_DAYS(7, 1, 60),
    /** B1: days for offering below which they are few. */
    FLAG_SHORT_DAYS(15, 1, 60),
    /** V1: hundredths by which the contractor counted more than the volunteers. */
    FLAG_COUNTS_PERCENT(20, 5, 90),
    /** V2: hundredths of denials that must lie below the lower bound of their share. */
    FLAG_DENIED_PERCENT(5, 1, 50),
    /** V2: the same over all activities of a project, where slips even out. */
    FLAG_DENIED_OFTEN_PERCENT(2, 1, 50),
    /** V4: confirmations up to which they are few; of how many listed people at least. */
    FLAG_CONFIRMED_FEW(1, 0, 10),
    FLAG_CONFIRMED_OF(10, 5, 100),
    /** V3: minutes in which all the best ratings came from one device. */
    FLAG_STARS_MINUTES(3, 1, 60),
    /** Points of a hundred from which a question is opened; from which an activity lies in the high and in the medium stratum. */
    FLAG_ASK_POINTS(60, 30, 100),
    FLAG_HIGH_POINTS(40, 20, 100),
    FLAG_MEDIUM_POINTS(15, 1, 100);

    private final int usual;
    private final int least;
    private final int most;

    Way(int usual, int least, int most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** The number of a fresh installation. */
    public int usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
