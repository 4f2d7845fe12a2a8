package org.yicai.ops.cli;

import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.journal.Pseudonyms;
import org.yicai.journal.Receipts;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.database.CannotStart;
import org.yicai.party.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who stands behind one entry of the log, for an auditor beside whoever has the keys; that it was asked is an entry, too. */
@Command(
        name = "behind",
        description = "Say who stands behind one entry of the log. That it was asked, and why, is written into the log.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the person is named", "1:the entry names nobody, or nobody with an account", "2:there is no such entry"},
        mixinStandardHelpOptions = true)
final class UserBehindVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Parameters(paramLabel = "RECEIPT", description = "The entry's leaf hash, as the address of its proof says it.")
    private String receipt;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it has to be known, and who asked.")
    private String reason;

    @Mixin
    private Where subdistrict;

    @Override
    public Integer call() throws Exception {
        var why = Desk.reason(reason);
        var leaf = leaf();
        try (var home = place.open();
                var context = Server.startQuietly(Place.database(home))) {
            var desk = new Desk(home, context);
            var where = subdistrict.in(desk);
            var behind = desk.in(where, () -> look(desk, where, leaf, why));
            if (behind.person() == null) {
                System.out.println(behind.type() + " was written by nobody who has an account here");
                return 1;
            }
            System.out.println(behind.type() + " was written by " + desk.in(where, () -> desk.name(behind.person())) + " (" + behind.person().value() + ")");
            return 0;
        }
    }

    private Pseudonyms.Behind look(Desk desk, SubdistrictId where, byte[] leaf, String why) {
        var behind = desk.ask(Pseudonyms.class).behind(leaf, desk.ask(People.class).all()).orElseThrow(() -> new CannotStart("no entry of this subdistrict has the receipt " + receipt));
        desk.ask(Journal.class).append(Fact.of("journal", "pseudonym-opened", behind.subject(), desk.itself(where)).with("entry", HexFormat.of().formatHex(leaf)).with("reason", why));
        return behind;
    }

    private byte[] leaf() {
        try {
            var bytes = receipt.length() == 2 * Receipts.LEAF ? HexFormat.of().parseHex(receipt) : Base64.getUrlDecoder().decode(receipt);
            if (bytes.length == Receipts.LEAF) {
                return bytes;
            }
        } catch (IllegalArgumentException neither) {
            // said below
        }
        throw new CannotStart(receipt + " is no receipt: 43 letters of the address of a proof, or 64 hexadecimal digits");
    }
}
