/** From stranger to known face: what a provider is to each household, who introduces, and what a contractor finds when it begins. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.introduction;
