package org.yicai.need;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.yicai.kernel.Finding;

/** Spreadsheets as offices send them (Office Open XML, .xlsx): the first sheet is read, templates are written. */
public final class Workbook {

    private static final long MOST_UNPACKED = 64_000_000;
    private static final int WIDTH = 24;

    private Workbook() {}

    static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /**
     * Reads the first sheet.
     *
     * @param most how many rows are read; of a longer table one more, so that it can be told
     * @throws Unusable when it is no spreadsheet, or one that unpacks to more than 64 MB
     */
    static Table read(byte[] file, int most) {
        try {
            weigh(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file)); var stream = book.getFirstSheet().openStream()) {
                var rows = new ArrayList<Table.Row>();
                var all = stream.iterator();
                while (all.hasNext() && rows.size() <= most + 1) {
                    var row = all.next();
                    var cells = cells(row);
                    if (cells.stream().anyMatch(each -> !each.isBlank())) {
                        rows.add(new Table.Row(row.getRowNum(), cells));
                    }
                }
                if (rows.isEmpty()) {
                    throw new Unusable(Finding.that("need.import.empty"));
                }
                return new Table(rows.getFirst().cells(), List.copyOf(rows.subList(1, rows.size())));
            }
        } catch (Unusable told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            throw new Unusable(Finding.that("need.import.no-workbook"));
        }
    }

    /** A small file may unpack to very much. */
    private static void weigh(byte[] file) throws IOException {
        long left = MOST_UNPACKED;
        var buffer = new byte[8192];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var unpacked = zip.getInputStream(entry)) {
                    for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw new Unusable(Finding.that("need.import.no-workbook"));
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(each -> row.getOptionalCell(each).map(Workbook::text).orElse("")).toList();
    }

    /** A number as somebody would type it; a date as a day. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && cell.getDataFormatString() != null && cell.getDataFormatString().matches(".*[yd年日].*")) {
            return cell.asDate().toLocalDate().toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    /**
     * A template to fill in: a heading, and rows that show how.
     *
     * @param sheet what the sheet is called
     */
    public static byte[] template(String sheet, List<String> heading, List<List<String>> examples) {
        return write(sheet, heading, examples, page -> {
            for (int column = 0; column < heading.size(); column++) {
                // codes keep the zero they begin with
                page.range(1, column, 2_000, column).style().format("@").set();
            }
        });
    }

    /**
     * A table to take away: a heading that stays in sight, and its rows. Every cell is a text, never a formula.
     *
     * @param sheet what the sheet is called; characters that no sheet may have in its name become "-"
     * @param rows each as long as the heading
     */
    public static byte[] table(String sheet, List<String> heading, List<List<String>> rows) {
        return write(sheet.replaceAll("[\\[\\]*/\\\\?:]", "-"), heading, rows, page -> page.freezePane(0, 1));
    }

    private static byte[] write(String sheet, List<String> heading, List<List<String>> rows, Consumer<Worksheet> manner) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "Yicai", "1.0")) {
            var page = book.newWorksheet(sheet);
            manner.accept(page);
            for (int column = 0; column < heading.size(); column++) {
                page.value(0, column, heading.get(column));
                page.style(0, column).bold().set();
                page.width(column, WIDTH);
                for (int row = 0; row < rows.size(); row++) {
                    page.value(row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
