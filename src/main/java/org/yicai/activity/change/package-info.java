/** Changing what is planned and public: old and new are shown, the rules are asked anew, and whoever signed up says whether it still suits. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.change;
