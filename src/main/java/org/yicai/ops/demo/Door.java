package org.yicai.ops.demo;

import java.util.List;
import java.util.Map;

/** How the town's people reach the application: over the network in the demo, straight into it in tests. */
public interface Door {

    /**
     * What came back.
     *
     * @param location where a redirect leads; "" for none
     * @param cookies the Set-Cookie headers
     */
    record Reply(int status, String location, List<String> cookies, String html) {}

    /** @param cookies the Cookie header, "" for none */
    Reply get(String path, String cookies);

    Reply post(String path, Map<String, List<String>> fields, String cookies);

    /** Sends a form with a picture in one of its fields. */
    Reply post(String path, Map<String, List<String>> fields, String field, byte[] picture, String cookies);
}
