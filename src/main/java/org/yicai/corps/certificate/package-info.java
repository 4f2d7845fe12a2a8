/** Certificates of service: issued free and true, printed with every character of a name, checked by strangers (民政部令第67号 arts. 14 to 18). */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.certificate;
