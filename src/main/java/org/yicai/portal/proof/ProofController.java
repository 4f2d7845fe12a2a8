package org.yicai.portal.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.journal.Receipts;
import org.yicai.kernel.Missing;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.OpenToAll;
import org.yicai.web.Qr;

/** Shows anybody who holds a leaf hash what stands behind it; there is nothing personal in a log. */
@Controller
class ProofController {

    private final Receipts receipts;
    private final Address address;

    ProofController(Receipts receipts, Address address) {
        this.receipts = receipts;
        this.address = address;
    }

    @OpenToAll
    @GetMapping("/proofs/{leaf}")
    ProofPage show(@PathVariable String leaf, HttpServletRequest request) {
        return page(leaf, request, false);
    }

    /** The file that verifies without us; while the entry is not yet signed, a page that says how long that takes. */
    @OpenToAll
    @GetMapping("/proofs/{leaf}.tlog-proof")
    Answer file(@PathVariable String leaf, HttpServletRequest request) {
        var proof = receipts.proof(bytes(leaf));
        return proof.isPresent() ? new Download("text/plain;charset=utf-8", short8(leaf) + ".tlog-proof", proof.get().bytes()) : page(leaf, request, true);
    }

    /** All that was written down about one thing, such as a project. */
    @OpenToAll
    @GetMapping("/proofs/of/{id}")
    StepsPage about(@PathVariable UUID id) {
        var steps = receipts.about(id);
        if (steps.isEmpty()) {
            throw new Missing();
        }
        return new StepsPage(steps);
    }

    private ProofPage page(String leaf, HttpServletRequest request, boolean waits) {
        var receipt = receipts.of(bytes(leaf)).orElseThrow(Missing::new);
        var link = address.of(request, "/proofs/" + text(receipt.leaf()));
        return new ProofPage(receipt, text(receipt.leaf()), link, Qr.of(link), waits);
    }

    private static String short8(String leaf) {
        return HexFormat.of().formatHex(bytes(leaf)).substring(0, 16);
    }

    /** As addresses say it, 43 characters. */
    static String text(byte[] leaf) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(leaf);
    }

    /** 64 hexadecimal digits, or 43 characters of base64url. @throws Missing for anything else */
    private static byte[] bytes(String leaf) {
        try {
            var bytes = leaf.length() == 64 ? HexFormat.of().parseHex(leaf) : Base64.getUrlDecoder().decode(leaf);
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException neither) {
            // said below
        }
        throw new Missing();
    }
}
