/** How a project ends: completed, or left with honour and without harm to residents. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.ending;
