package org.yicai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The service worker that keeps the pages of the door: below /static it could not, a worker rules only over its own folder. */
@Controller
class WorkerController {

    @OpenToAll(unfounded = true)
    @GetMapping("/sw.js")
    Download show() {
        try (var in = new ClassPathResource("static/sw.js").getInputStream()) {
            return new Download("text/javascript;charset=utf-8", null, in.readAllBytes());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
