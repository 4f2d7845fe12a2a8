/** What became of a need, in everyone's sight, and the resident's last word on it. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.progress;
