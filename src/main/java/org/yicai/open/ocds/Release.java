package org.yicai.open.ocds;

import java.util.Map;

/** One release: what one step changed. @param content as the standard writes it */
record Release(Step step, Map<String, Object> content) {

    String id() {
        return String.valueOf(content.get("id"));
    }

    String date() {
        return String.valueOf(content.get("date"));
    }
}
