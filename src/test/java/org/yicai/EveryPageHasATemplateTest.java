package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yicai.web.Page;

/** A page without its template would be found by the first person who opens it. */
class EveryPageHasATemplateTest {

    @Test
    void every_page_has_a_template() {
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages).allSatisfy(page -> assertThat(Path.of("src/main/jte", template(page))).exists());
    }

    @Test
    void the_rule_can_fail() {
        assertThat(Files.exists(Path.of("src/main/jte", template(new ClassFileImporter().importClass(NowherePage.class))))).isFalse();
    }

    record NowherePage() implements Page {}

    private static List<JavaClass> pages() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yicai").stream()
                .filter(each -> each.isAssignableTo(Page.class) && !each.isInterface())
                .toList();
    }

    /** The same rule as {@link Page#template()}, from the outside. */
    private static String template(JavaClass page) {
        var name = page.getSimpleName().replaceFirst("Page$", "");
        return page.getPackageName().replaceFirst("^org\\.yicai\\.?", "").replace('.', '/') + "/" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".jte";
    }
}
