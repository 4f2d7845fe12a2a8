package org.yicai.web;

/**
 * A file that the browser saves or shows.
 *
 * @param type the media type, such as "text/csv;charset=utf-8"
 * @param name the file name offered for saving; null shows it in the browser
 */
public record Download(String type, @org.jspecify.annotations.Nullable String name, byte[] bytes) implements Answer {}
