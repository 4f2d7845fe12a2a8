package org.yicai.evidence;

/** What a comparison of two photographs says. It opens a question; it never is a punishment. */
public enum Verdict {

    /** 同一照片: nearly every block with something in it agrees. Blocked until explained. */
    SAME_PHOTO,

    /** 请人工比对: a good part agrees; somebody looks at both. */
    ASK_A_HUMAN,

    /** 同一场地: the same place, with other people or from elsewhere. No flag. */
    SAME_PLACE
}
