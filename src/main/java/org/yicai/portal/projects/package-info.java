/** What was bought, why, from whom, for how much, and what came of it; those behind plan first. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.projects;
