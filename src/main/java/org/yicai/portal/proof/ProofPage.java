package org.yicai.portal.proof;

import java.util.HexFormat;
import org.yicai.journal.Receipts.Receipt;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/**
 * @param leaf as addresses say it
 * @param link the whole address of this page
 * @param waits whether the file was asked for and is not there yet: then this is a 404
 */
record ProofPage(Receipt receipt, String leaf, String link, Qr code, boolean waits) implements Page {

    String hex() {
        return HexFormat.of().formatHex(receipt.leaf());
    }

    /** As people count. */
    long number() {
        return receipt.index() == null ? 0 : receipt.index() + 1;
    }

    @Override
    public int status() {
        return waits ? 404 : 200;
    }
}
