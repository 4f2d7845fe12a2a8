/** The darkroom: reads what a picture says it is, draws it anew, and keeps files under the hash of their content. */
@org.jspecify.annotations.NullMarked
package org.yicai.evidence.photo;
