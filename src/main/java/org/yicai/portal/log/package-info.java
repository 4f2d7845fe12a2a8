/** The logs for programmes: checkpoints, tiles, entries and keys over HTTP, c2sp.org/tlog-tiles. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.log;
