package org.yicai.web;

/**
 * A thing a person can look at. Its template has the page's own name, in the page's own package:
 * {@code org.yicai.need.intake.VoicePage} is drawn by {@code need/intake/voice.jte}.
 */
public non-sealed interface Page extends Answer {

    /** The template's path below the template root. */
    default String template() {
        var type = getClass();
        var name = type.getSimpleName().replaceFirst("Page$", "");
        return type.getPackageName().substring("org.yicai.".length()).replace('.', '/')
                + "/" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".jte";
    }

    /** The HTTP status. Anything from 400 on undoes what the request wrote. */
    default int status() {
        return 200;
    }
}
