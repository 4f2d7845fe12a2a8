package org.yicai.need.bulk;

/** What can be done with several needs at once. */
enum BulkWay {
    ANSWER,
    DECLINE,
    HAND_OVER,
    DISPATCH,
    MERGE,
    GROUP
}
