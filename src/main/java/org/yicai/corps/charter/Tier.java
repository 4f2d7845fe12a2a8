package org.yicai.corps.charter;

/** The three tiers of the corps 三级管理体系. */
enum Tier {
    /** 核心负责人: residents who love public good. */
    CORE_LEADERSHIP,
    /** 管理层: leaders of teams, and one seat for each contractor with a running contract. */
    MANAGEMENT,
    /** 指导协调委员会: four constituencies; its seats are the council's. */
    GUIDANCE_COMMITTEE
}
