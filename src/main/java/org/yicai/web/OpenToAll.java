package org.yicai.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Nobody needs to sign in for this. A public GET sees the public rows of every subdistrict of the installation;
 * a public POST writes into the one the visitor looks at, unless {@link #everywhere()}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {
    /** For forms on things found by a code that is valid in every subdistrict. */
    boolean everywhere() default false;

    /** Answers even while the installation has no subdistrict; every other page leads to {@link Requests#SETUP} then. */
    boolean unfounded() default false;
}
