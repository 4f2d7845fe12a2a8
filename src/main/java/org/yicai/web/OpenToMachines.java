package org.yicai.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door for programs, not for browsers: no cookie is looked at, so whoever is signed in there is nobody here, and no
 * form token is asked for, because there is no borrowed authority that one would have to protect. Who may write is
 * proved by what the request itself says, such as an api key. It sees every subdistrict of the installation: the
 * handler names the one it means in each statement. What is not answered with a status below 400 is undone.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToMachines {}
