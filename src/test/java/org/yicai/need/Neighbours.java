package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.yicai.TownTest;

/** A town in which residents say something and others deal with it. */
public abstract class Neighbours extends TownTest {

    /** A need as its resident knows it. */
    public record Said(String receipt, String pin, UUID id) {}

    protected Said say(String words, String... more) {
        var fields = new String[more.length + 2];
        fields[0] = "words";
        fields[1] = words;
        System.arraycopy(more, 0, fields, 2, more.length);
        var reply = visitor().send("/needs/new", "/needs", fields);
        var found = Pattern.compile("/needs/([0-9A-Z-]+)\\?pin=(\\d{4})").matcher(reply.location());
        assertThat(found.find()).as(reply.location() + " " + reply.status()).isTrue();
        return new Said(found.group(1), found.group(2), id("select id from need.need where receipt = ?", found.group(1).replace("-", "")));
    }

    /** Sends a form of the triage page; the page itself need not be opened for its token. */
    protected int triage(String who, Said need, String action, String... fields) {
        return as(who).send("/sign-in", "/triage/" + need.id + "/" + action, fields).status();
    }

    protected String stage(Said need) {
        return text("select stage from need.need where id = ?", need.id);
    }

    protected String text(String sql, Object... args) {
        return truth().sql(sql).params(args).query(String.class).single();
    }

    protected long steps(Said need, String kind) {
        return count("select count(*) from need.step where need = ? and kind = ?", need.id, kind);
    }

    /** What its resident reads. */
    protected String page(Said need) {
        return visitor().open("/needs/" + need.receipt + "?pin=" + need.pin);
    }

    /** What a stranger reads. */
    protected String strangers(Said need) {
        return visitor().open("/needs/" + need.receipt);
    }
}
