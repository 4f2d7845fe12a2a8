/** What members bring onto the agenda themselves: two of them any running project, one of them an objection to a mid-term notice. */
@org.jspecify.annotations.NullMarked
package org.yicai.council.motion;
