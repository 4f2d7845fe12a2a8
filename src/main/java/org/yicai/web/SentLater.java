package org.yicai.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For what a page of ours kept on the phone and sends when there is a network again, perhaps a day later and twice: a
 * one-time token would be too old by then. The door has three bars of its own: a session, a body of JSON (which no form
 * of another site can send), and the browser's word that the request comes from our own pages. That it counts once is for
 * the handler to see to, by the key that the page made. It answers a {@link Data}; from status 400 on, what was written is undone.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SentLater {}
