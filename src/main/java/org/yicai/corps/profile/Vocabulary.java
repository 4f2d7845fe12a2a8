package org.yicai.corps.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yicai.web.Option;
import org.yicai.web.View;

/** Skills and languages as data, in both languages: {@code corps/skills.csv} and {@code corps/languages.csv}. */
final class Vocabulary {

    /** @param licence whether it counts with a valid licence only */
    record Word(String code, boolean licence, String zh, String en) {

        String name(View view) {
            return view.zh() ? zh : en;
        }

        Option option(View view) {
            return new Option(code, name(view));
        }
    }

    static final List<Word> SKILLS = read("skills");
    static final List<Word> LANGUAGES = read("languages");
    static final List<Word> LICENSED = SKILLS.stream().filter(Word::licence).toList();

    private Vocabulary() {}

    private static List<Word> read(String list) {
        try (var in = new BufferedReader(new InputStreamReader(Vocabulary.class.getResourceAsStream("/corps/" + list + ".csv"), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(",")).map(cells -> new Word(cells[0], cells[1].equals("yes"), cells[2], cells[3])).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
