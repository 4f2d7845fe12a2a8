/** What goes past the leaders, who are neighbours, to named staff: illness, poverty, violence, complaints about those who help. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.bypass;
