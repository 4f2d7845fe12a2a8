/**
 * How a page gets out and a form gets in: rendering, layout, form fields with their findings, one-time form tokens,
 * one transaction per request, error pages. It knows no module but the kernel.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.yicai.web;
