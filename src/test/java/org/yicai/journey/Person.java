package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.yicai.ops.demo.Account;

/** Somebody with a browser of their own: opens pages, looks, clicks and types; nothing else. */
final class Person implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private final BrowserContext context;
    private final Page page;
    private final String base;

    Person(String base, int width, boolean script) {
        this.base = base;
        context = WithBrowser.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN").setJavaScriptEnabled(script).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    Person open(String path) {
        var response = page.navigate(path.startsWith("http") ? path : base + path);
        if (response != null && response.status() >= 400) {
            throw new AssertionError(path + " answers " + response.status() + ": " + page.locator("h1").innerText());
        }
        return this;
    }

    /** Signs in as people do: with the password, or with the code that the outbox shows. */
    Person signIn(Account account) {
        open("/sign-in");
        if (!account.password().isEmpty()) {
            return form("/sign-in").fill("phone", account.phone()).fill("password", account.password()).send();
        }
        form("/sign-in/code").fill("phone", account.phone()).send();
        var form = page.url();
        open("/outbox?to=" + account.phone());
        var code = Pattern.compile("\\b(\\d{6})\\b").matcher(page.locator("ul.list li").first().innerText());
        if (!code.find()) {
            throw new AssertionError("no code came");
        }
        return open(form).form("/sign-in/check").fill("code", code.group(1)).send();
    }

    /** Looked at on a telephone and at a desk, for people who read with their fingers or ears, too; with a folder in JOURNEY_PICTURES the pages are kept there. */
    void fits(String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")).as(url()).isTrue();
            var folder = System.getenv("JOURNEY_PICTURES");
            if (folder != null) {
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + "-" + width + ".png")));
            }
        }
        page.setViewportSize(390, 900);
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations()).as(url()).isEmpty();
    }

    /** Follows the first link with these words. */
    Person follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
        return this;
    }

    /** The form that is sent to an address ending like this; the first one for "". */
    Form form(String action) {
        var form = "form[method=post]" + (action.isEmpty() ? "" : "[action$='" + action + "']");
        var folded = page.locator("main details:not([open]):has(" + form + ") > summary");
        if (folded.count() > 0 && page.locator("main " + form).count() == folded.count()) {
            folded.first().click();
        }
        return new Form(page.locator("main " + form).first());
    }

    boolean offers(String action) {
        return page.locator("form[method=post][action$='" + action + "']").count() > 0;
    }

    /** The text of the page between header and footer. */
    String sees() {
        return page.locator("main").innerText();
    }

    String url() {
        return page.url();
    }

    @Override
    public void close() {
        context.close();
    }

    /** A form on the page. */
    final class Form {
        private final Locator form;

        Form(Locator form) {
            this.form = form;
        }

        /** Writes into a field; what is folded away is unfolded first, as a person would. */
        Form fill(String name, String text) {
            var field = form.locator("[name='" + name + "']:not([type=hidden])").first();
            if (!field.isVisible()) {
                form.locator("details:has([name='" + name + "']) > summary").first().click();
            }
            field.fill(text);
            return this;
        }

        /** Chooses the option or box whose label holds the words. */
        Form choose(String name, String words) {
            var select = form.locator("select[name='" + name + "']");
            if (select.count() > 0) {
                var option = select.locator("option").filter(new Locator.FilterOptions().setHasText(words)).first();
                select.selectOption(option.getAttribute("value"));
                return this;
            }
            form.locator("label:has(input[name='" + name + "']):has-text('" + words + "')").first().click();
            return this;
        }

        Form tick(String selector) {
            form.locator(selector).first().check();
            return this;
        }

        Person send() {
            return send("");
        }

        /** Presses the button with these words, the first one for "". */
        Person send(String words) {
            var buttons = form.locator("button");
            var button = words.isEmpty() ? buttons.first() : buttons.filter(new Locator.FilterOptions().setHasText(words)).first();
            button.click();
            page.waitForLoadState();
            var findings = page.locator("#findings");
            if (findings.count() > 0) {
                throw new AssertionError("the form came back: " + findings.innerText());
            }
            return Person.this;
        }
    }
}
