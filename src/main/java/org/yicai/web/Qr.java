package org.yicai.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as something a template can draw without inline style: {@code template.web.qr} makes an SVG of it.
 *
 * @param size width and height in modules, the quiet zone of four included
 * @param path the dark modules as the data of one SVG path: digits and the letters M, h, v, z only
 */
public record Qr(int size, String path) {

    private static final int QUIET = 4;

    /**
     * The code of a text, with error correction of level M, so that a printed one may lose 15 %.
     *
     * @param text at most 2,331 bytes of UTF-8
     */
    public static Qr of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET).append('h').append(x - from).append("v1h-").append(x - from).append('z');
                }
            }
        }
        return new Qr(code.size + 2 * QUIET, path.toString());
    }
}
