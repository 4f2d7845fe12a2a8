package org.yicai.portal.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.web.Download;
import org.yicai.web.OpenToAll;

/** Hands out the verifier in JavaScript; nothing that is checked comes back here. */
@Controller
class VerifyController {

    private static final List<String> FILES = List.of("index.html", "noble.js", "core.js", "checks.js", "whole.js", "page.js", "draw.js", "verify.css");

    @OpenToAll
    @GetMapping("/verify")
    VerifyPage show() {
        return new VerifyPage();
    }

    /** The page as files: who keeps them need not trust what we serve tomorrow. */
    @OpenToAll
    @GetMapping("/verify/yicai-verify.zip")
    Download files() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : FILES) {
                var entry = new ZipEntry("yicai-verify/" + file);
                entry.setTime(0); // the same bytes every time, so that two people can compare them
                zip.putNextEntry(entry);
                try (var in = new ClassPathResource("static/verify/" + file).getInputStream()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return new Download("application/zip", "yicai-verify.zip", bytes.toByteArray());
    }
}
