/** Where hours are kept: another system's export is matched with what is here, so that nobody checks in twice and no hour counts twice. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback.external;
