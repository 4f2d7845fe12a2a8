package org.yicai.activity.attendance;

/** Which way somebody goes through the door. Where nobody said anything it is unknown, and nothing else is kept. */
enum Crossing {
    IN,
    OUT
}
