package org.yicai.message;

/**
 * What a message says, in the language of whoever reads it.
 *
 * @param about what kind of news it is, such as "need-declined"; for statistics and lists, never shown
 * @param title one line, the subject of a mail
 * @param content all of it, at most 1,000 characters; a link is never the whole message
 */
public record Text(String about, String title, String content) {

    static final int LONGEST = 1_000;

    public Text {
        if (content.isBlank() || content.length() > LONGEST) {
            throw new IllegalArgumentException("a message has 1 to %d characters, not %d".formatted(LONGEST, content.length()));
        }
    }
}
