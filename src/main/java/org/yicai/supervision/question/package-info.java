/** From a flag to found and mended: a question, the right of reply, what the committee finds, and who notes that it was mended. */
@org.jspecify.annotations.NullMarked
package org.yicai.supervision.question;
