/** The database below the application: an embedded server, or somebody else's. */
@org.jspecify.annotations.NullMarked
package org.yicai.ops.database;
