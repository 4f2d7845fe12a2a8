package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * A file that came with a form. It lies on the disk, not in memory, and is gone with the request.
 *
 * @param name what it is called at home, for showing only: at most 80 characters, without folders
 * @param size in bytes
 */
public record Upload(String name, long size, Content content) {

    private static final int LONGEST_NAME = 80;

    /** Where its bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Its bytes from the beginning, as often as one likes. The caller closes the stream. */
    public InputStream open() throws IOException {
        return content.open();
    }

    /** Every file of the request by the name of its field; a field that was left empty is not there. */
    static Map<String, List<Upload>> of(HttpServletRequest request) {
        var files = new LinkedHashMap<String, List<Upload>>();
        if (WebUtils.getNativeRequest(request, MultipartRequest.class) instanceof MultipartRequest parts) {
            parts.getMultiFileMap().forEach((field, sent) -> {
                var chosen = sent.stream().filter(Upload::chosen).map(each -> new Upload(plain(each), each.getSize(), new Part(each))).toList();
                if (!chosen.isEmpty()) {
                    files.put(field, chosen);
                }
            });
        }
        return files;
    }

    /** So that a file is the same one when its form is handled once more. */
    private record Part(MultipartFile file) implements Content {
        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }

    /** A browser sends an empty part without a name for a field in which nothing was chosen. */
    private static boolean chosen(MultipartFile file) {
        return file.getSize() > 0 || file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    private static String plain(MultipartFile file) {
        var sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var points = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).codePoints()
                .filter(each -> each >= ' ' && each != 0x7F && each != 0xFFFD && (each < 0xD800 || each > 0xDFFF) && Character.getType(each) != Character.FORMAT)
                .limit(LONGEST_NAME).toArray();
        return new String(points, 0, points.length);
    }
}
