package org.yicai.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One headless browser for all journeys; without Chromium they are skipped with one clear line, in CI they fail. */
public final class WithBrowser implements ExecutionCondition {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("YICAI_CHROMIUM", "/usr/bin/chromium"));
    private static Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(CHROMIUM)) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI must not skip the journeys: no Chromium at " + CHROMIUM);
        }
        return ConditionEvaluationResult.disabled("NO CHROMIUM at " + CHROMIUM + ": this journey is skipped");
    }

    static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
