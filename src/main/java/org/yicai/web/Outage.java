package org.yicai.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Whether a trouble is the database being away, full, or just changing places: no bug, and over by itself or by an operator. */
final class Outage {

    /** SQLSTATE: connection exceptions, insufficient resources (a full disk is 53100), and a server that goes or comes. */
    private static final Set<String> CLASSES = Set.of("08", "53");
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "58030", "25006");

    private Outage() {}

    static boolean is(Throwable trouble) {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException || each instanceof SQLException sql && known(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean known(String state) {
        return STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
