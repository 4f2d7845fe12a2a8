package org.yicai.activity.insurance;

/** Against what a policy insures. */
public enum Covers {
    /** What happens to those who come (人身意外伤害, 志愿服务条例 art. 17). */
    ACCIDENT,
    /** What they do to others (第三者责任). */
    LIABILITY,
    BOTH
}
