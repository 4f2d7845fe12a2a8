package org.yicai.web;

import java.util.Map;

/**
 * What a program gets.
 *
 * @param status the HTTP status; anything from 400 on undoes what the request wrote
 * @param type the media type, such as "application/json;charset=utf-8"
 * @param headers more headers of the answer
 */
public record Data(int status, String type, byte[] bytes, Map<String, String> headers) implements Answer {}
