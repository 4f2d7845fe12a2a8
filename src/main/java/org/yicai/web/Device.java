package org.yicai.web;

import java.util.UUID;

/**
 * The browser that asks, for controllers that take it: the same for all requests of a session or, without one, for as long
 * as a visitor's cookie lasts (a day). It says nothing about who sits there.
 *
 * @param id made from the cookie, which cannot be read back from it
 */
public record Device(UUID id) {}
