package org.yicai.need;

import java.util.UUID;

/** A need as its resident knows it. */
record Questioned(String receipt, String pin, UUID id, String phone) {

    String page() {
        return "/needs/" + receipt;
    }
}
