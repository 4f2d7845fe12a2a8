/** Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2): public needs to read, new needs to pass on. */
@org.jspecify.annotations.NullMarked
package org.yicai.open.open311;
