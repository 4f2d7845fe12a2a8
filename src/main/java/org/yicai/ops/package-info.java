/**
 * What the person who installs and runs Yicai touches: the command line, the database, the demo town.
 * It may know every module; nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.yicai.ops;
