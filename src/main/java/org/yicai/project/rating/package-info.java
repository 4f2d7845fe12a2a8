/** Both sides of a contract say how the other was: after each acceptance and at the end, in the dark until both have spoken or fourteen days have passed. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.rating;
