/** Time credits beside the hours: earned once, given, donated and exchanged; all accounts together are always nothing. Off unless the local ways say otherwise. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback.ledger;
