/**
 * What people see first: the home page, each person's next steps, the projects, the public account and the log's
 * own page. It owns nothing and asks every module through its published views; nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.yicai.portal;
