package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import org.yicai.kernel.Finding;

/** How trouble is told to programs at certain addresses, where a page would not be understood. Implemented by what opens such a door. */
public interface MachineDoor {

    /** Whether this address, known or not, lies behind the door. */
    boolean at(String path);

    /** @param path the address that was asked for, which the request no longer says when the server refused it by itself */
    Data trouble(HttpServletRequest request, String path, int status, Finding why);
}
