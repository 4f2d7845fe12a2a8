/** What somebody who is signed in can do next; and that nothing is to be done when that is so. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.work;
