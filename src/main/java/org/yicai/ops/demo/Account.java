package org.yicai.ops.demo;

/**
 * How somebody of the demo town signs in.
 *
 * @param phone 11 digits
 * @param password "" for those who sign in by code
 * @param role what the console says about the person
 */
public record Account(String phone, String password, String role) {}
