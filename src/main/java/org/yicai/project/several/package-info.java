/** Lists of budget lines and of the catalogue as offices keep them in spreadsheets: looked at first, then taken in as a whole. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.several;
