package org.yicai.activity.visit;

/** What a visit is for: the first of its six facts. */
enum VisitKind {
    COMPANY,
    CARE,
    MEAL,
    BATH,
    REPAIR,
    HEALTH,
    COUNSELLING,
    LAW,
    SURVEY,
    OTHER
}
