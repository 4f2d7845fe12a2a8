package org.yicai.portal.projects;

import java.time.LocalDate;

/** What those were told who use a service again and again: when it ends, and what comes next. */
record Farewell(String nextStep, LocalDate endsOn, int told) {}
