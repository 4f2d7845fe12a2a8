/** What follows a conclusion: the purchaser answers each condition, anybody may object, and the committee answers. */
@org.jspecify.annotations.NullMarked
package org.yicai.council.answer;
