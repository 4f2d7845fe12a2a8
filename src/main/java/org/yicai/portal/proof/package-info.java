/** What became of one thing that was written down: its place in the log, and the proof to take away. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.proof;
