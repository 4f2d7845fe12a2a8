package org.yicai.party.household;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.message.ReplySignature;
import org.yicai.party.Phone;
import org.yicai.web.Data;
import org.yicai.web.OpenToMachines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the gateway hands over what people write back: POST {"id", "from", "text"}, signed. */
@Controller
class ReplyController {

    private static final int LARGEST = 16 * 1024;
    private static final int LONGEST = 500;
    private static final int LONGEST_ID = 100;
    private final Replies replies;
    private final ReplySignature signature;

    ReplyController(Replies replies, ReplySignature signature) {
        this.replies = replies;
        this.signature = signature;
    }

    @OpenToMachines
    @PostMapping("/sms/replies")
    Data create(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return answer(413, "error", "at most 16 KB");
        }
        if (!signature.fits(request.getHeader("webhook-id"), request.getHeader("webhook-timestamp"), request.getHeader("webhook-signature"), body)) {
            return answer(403, "error", "the signature does not fit");
        }
        var said = read(body);
        var id = said == null ? "" : text(said, "id");
        var phone = said == null ? null : Phone.read(text(said, "from"));
        if (id.isEmpty() || id.length() > LONGEST_ID || phone == null) {
            return answer(400, "error", "id (1 to 100 characters), from (a mobile number) and text are wanted");
        }
        return answer(200, "outcome", replies.take(id, phone, plain(text(said, "text"))).name());
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            var said = JsonMapper.shared().readTree(body);
            return said != null && said.isObject() ? said : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private static String text(JsonNode said, String name) {
        var value = said.get(name);
        return value == null || !value.isString() ? "" : value.stringValue().strip();
    }

    /** PostgreSQL keeps no NUL, and half a pair is no character. */
    private static String plain(String text) {
        var points = text.codePoints().filter(each -> (each >= 0x20 || each == '\n') && (each < 0xD800 || each > 0xDFFF)).limit(LONGEST).toArray();
        return new String(points, 0, points.length);
    }

    static Data answer(int status, String name, String value) {
        return new Data(status, "application/json;charset=utf-8", JsonMapper.shared().writeValueAsString(Map.of(name, value)).getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
