package org.yicai.activity;

/** What others may hear of activities, in the transaction in which it happens. */
public sealed interface ActivityEvent permits AttendanceConfirmed, PresenceDenied, ReuseExplained, VisitConfirmed {}
