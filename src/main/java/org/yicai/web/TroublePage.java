package org.yicai.web;

import org.yicai.kernel.Finding;

/**
 * Something did not work, in kind words, with a way forward.
 *
 * @param number what to tell the people who run the installation; "" where it is no bug
 */
record TroublePage(int status, Finding why, String number) implements Page {}
