package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yicai.Parcel;
import org.yicai.TownTest;

/** Each of the bad pictures through the form in which a neighbour sends one: a sentence of its own in both languages, and what was typed stays. */
class BadPicturesAtTheFormTest extends TownTest {

    private static final String TYPED = "楼道灯不亮";

    private static final Map<String, String> CHINESE = Map.of("KIND", "不是照片，或者不是能收的格式", "HEIC", "兼容性最佳", "MOVING", "动图或网页图片", "PAPER", "是文档或网页", "CMYK", "印刷用的四色图片",
            "LARGE", "太大了，照片最多", "BROKEN", "打不开，可能没有传完整", "EMPTY", "是空的，请换一个文件");

    private static final Map<String, String> ENGLISH = Map.of("KIND", "is no picture, or not of a kind", "HEIC", "Most Compatible", "MOVING", "is a GIF or WebP", "PAPER", "is a document or a web page", "CMYK",
            "four colours of a printing press", "LARGE", "is too large: a picture may have", "BROKEN", "It may have been cut off", "EMPTY", "is empty");

    @Test
    void each_has_its_sentence_in_both_languages() throws Exception {
        var wrong = new ArrayList<String>();
        int clean = 0;
        for (var language : Map.of("zh", CHINESE, "en", ENGLISH).entrySet()) {
            for (var each : BadPicturesTest.sent().map(told -> told.get()).toList()) {
                var outcome = ((BadPicturesTest.Made) each[2]).bytes().length == 0 ? "EMPTY" : (String) each[1]; // the form says so before anybody opens it
                var somebody = visitor();
                somebody.get("/view?lang=" + language.getKey() + "&back=/needs/new");
                var reply = new Parcel().field("words", TYPED).file("photo", "图.jpg", "image/jpeg", ((BadPicturesTest.Made) each[2]).bytes()).send(port, somebody, "/needs/new", "/needs");
                clean += reply.statusCode() == 303 ? 1 : 0;
                var sentence = language.getValue().get(outcome);
                if (sentence == null ? reply.statusCode() != 303 : reply.statusCode() != 422 || !reply.body().contains(sentence) || !reply.body().contains(TYPED)) {
                    wrong.add(language.getKey() + " " + each[0] + ": " + reply.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(clean).as("the control: what is a picture is taken").isGreaterThan(10);
    }
}
