package com.dryjets.analytics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one export, in chunks. */
final class RowWriter {

    /** Characters that make a spreadsheet take a cell for a formula (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final ExportFormat format;
    private final List<String> columns;
    private boolean started;

    RowWriter(ExportFormat format, List<String> columns) {
        this.format = format;
        this.columns = columns;
    }

    byte[] head() {
        return switch (format) {
            case CSV -> csv(List.of(columns));
            case JSON -> "[".getBytes(UTF_8);
            case NDJSON -> new byte[0];
        };
    }

    /** Writes rows of texts, numbers or nulls, in the order of the columns. */
    byte[] rows(List<? extends List<?>> rows) {
        if (format == ExportFormat.CSV) {
            return csv(rows);
        }
        StringBuilder text = new StringBuilder();
        for (List<?> row : rows) {
            if (format == ExportFormat.JSON) {
                text.append(started ? ",\n" : "\n");
            }
            started = true;
            text.append(json(row));
            if (format == ExportFormat.NDJSON) {
                text.append('\n');
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    byte[] tail() {
        return format == ExportFormat.JSON ? "\n]\n".getBytes(UTF_8) : new byte[0];
    }

    private String json(List<?> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (row.get(i) != null) {
                object.put(columns.get(i), row.get(i));
            }
        }
        try {
            return EventJson.mapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv(List<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(RowWriter::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
