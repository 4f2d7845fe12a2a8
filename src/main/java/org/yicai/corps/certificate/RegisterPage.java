package org.yicai.corps.certificate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Cursor;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What a recording unit issued, the latest first. @param words what was searched for @param older where the next page goes on; null on the last */
record RegisterPage(Fields in, List<Certificate> certificates, String words, @Nullable Cursor older) implements FormPage {

    String next() {
        return "/certificates/register?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&before=" + older;
    }
}
