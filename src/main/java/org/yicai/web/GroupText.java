package org.yicai.web;

/** A text that somebody copies into a chat group: a few plain lines, and at the end the address where the whole stands. No codes, no names. */
public final class GroupText {

    private final View view;
    private final StringBuilder lines;

    private GroupText(View view, String first) {
        this.view = view;
        this.lines = new StringBuilder(first);
    }

    /** Begins with the sentence of this key, in the language of the page. */
    public static GroupText of(View view, String key, Object... args) {
        return new GroupText(view, view.t(key, args));
    }

    /** Adds a line of its own. */
    public GroupText line(String key, Object... args) {
        lines.append('\n').append(view.t(key, args));
        return this;
    }

    /** Adds the line when it is worth saying. */
    public GroupText line(boolean worth, String key, Object... args) {
        return worth ? line(key, args) : this;
    }

    /** Ends with an address of this site. @param path beginning with "/" */
    public String at(String path) {
        return lines.append('\n').append(view.site()).append(path).toString();
    }
}
