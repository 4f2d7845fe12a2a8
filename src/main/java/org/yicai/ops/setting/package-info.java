/** Every setting of the installation, in one place: its option, its variable, its default, its meaning. */
@org.jspecify.annotations.NullMarked
package org.yicai.ops.setting;
