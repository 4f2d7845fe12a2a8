/** Purchases as open data: releases and records of the Open Contracting Data Standard 1.1.5 (standard.open-contracting.org/1.1). */
@org.jspecify.annotations.NullMarked
package org.yicai.open.ocds;
