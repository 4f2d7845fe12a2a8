/** How the records are kept, and what their log can and cannot prove. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.trust;
