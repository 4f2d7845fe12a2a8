package org.yicai.web;

/** Cells of tables that spreadsheets open. */
public final class Csv {

    private Csv() {}

    /** A text that no spreadsheet takes for a formula (CWE-1236). */
    public static String plain(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** The same as a quoted cell (RFC 4180). */
    public static String cell(String text) {
        return '"' + plain(text).replace("\"", "\"\"") + '"';
    }
}
