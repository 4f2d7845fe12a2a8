package org.yicai.council;

/** Whom a seat speaks for. All four must be there when the committee decides. */
public enum Constituency {
    /** 社区工作者 */
    COMMUNITY_WORKER,
    /** 社区社会组织负责人 */
    SOCIAL_ORGANISATION_HEAD,
    /** 志愿者骨干 */
    CORE_VOLUNTEER,
    /** 社区居民 */
    RESIDENT
}
