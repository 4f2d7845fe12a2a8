package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers how somebody wants to see the pages: language, large letters, which subdistrict. A choice, not a fact. */
@Controller
class ViewController {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> MODES = Set.of("elder", "plain");

    @OpenToAll(unfounded = true)
    @GetMapping("/view")
    Redirect show(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (LANGUAGES.contains(lang)) {
            Visit.remember(request, response, "yicai_lang", lang, 365);
        }
        if (MODES.contains(mode)) {
            Visit.remember(request, response, "yicai_mode", mode, 365);
        }
        if (at.matches("\\d{12}")) {
            Visit.remember(request, response, "yicai_at", at, 30);
        }
        return Redirect.to(Redirect.own(back, "/"));
    }
}
