package org.yicai.project;

/** What may be bought: 财政部令第102号 art. 9. */
public enum ServiceNature {
    /** 公共服务: for the public. */
    PUBLIC_SERVICE,
    /** 政府履职所需辅助性服务: for the office itself, so that it can do its duty. */
    AUXILIARY_SERVICE
}
