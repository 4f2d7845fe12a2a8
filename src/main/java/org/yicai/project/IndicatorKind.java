package org.yicai.project;

/** By what a project will be judged. */
public enum IndicatorKind {
    OUTPUT,
    BENEFIT,
    SATISFACTION,
    /** 凝聚和增进社会信任 */
    SOCIAL_TRUST,
    /** 传递和执行政策方针 */
    POLICY,
    /** 维护和发展群众利益 */
    PEOPLES_INTERESTS;

    /** The three rigid indicators 刚性指标: no project goes without them. */
    public boolean rigid() {
        return ordinal() >= SOCIAL_TRUST.ordinal();
    }
}
