package org.yicai.open.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The two ways of writing an answer; the end of the address says which. Maps are objects, lists are arrays, null is an empty element. */
enum Format {
    JSON("application/json;charset=utf-8"),
    XML("text/xml;charset=utf-8");

    /** What one of a list is called in XML. */
    private static final Map<String, String> ONE_OF = Map.of(
            "services", "service", "attributes", "attribute", "values", "value", "service_requests", "request", "errors", "error", "endpoints", "endpoint", "formats", "format");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** XML unless the address ends in ".json": GeoReport v2 makes XML mandatory and JSON optional. */
    static Format of(String path) {
        return path.endsWith(".json") ? JSON : XML;
    }

    String type() {
        return type;
    }

    /** @param root what the whole is called in XML */
    byte[] write(String root, Object content) {
        return this == JSON ? MAPPER.writeValueAsBytes(clean(content)) : xml(root, content);
    }

    private static byte[] xml(String root, Object content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            element(out, root, clean(content));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter out, String name, Object content) throws XMLStreamException {
        out.writeStartElement(name);
        switch (content) {
            case Map<?, ?> object -> {
                for (var each : object.entrySet()) {
                    element(out, each.getKey().toString(), each.getValue());
                }
            }
            case List<?> list -> {
                for (var each : list) {
                    element(out, Objects.requireNonNull(ONE_OF.get(name), name), each);
                }
            }
            case null -> {
                // an empty element
            }
            default -> out.writeCharacters(content.toString());
        }
        out.writeEndElement();
    }

    /** Without what XML 1.0 §2.2 has no place for, so that both formats say the same. */
    private static @Nullable Object clean(@Nullable Object content) {
        return switch (content) {
            case null -> null;
            case String text -> text.codePoints().filter(Format::character).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            case List<?> list -> list.stream().map(Format::clean).toList();
            case Map<?, ?> object -> {
                var cleaned = new LinkedHashMap<Object, @Nullable Object>();
                object.forEach((name, value) -> cleaned.put(name, clean(value)));
                yield cleaned;
            }
            default -> content;
        };
    }

    private static boolean character(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0x7F || c > 0x9F && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
