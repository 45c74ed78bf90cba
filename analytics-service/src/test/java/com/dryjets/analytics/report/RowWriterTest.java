package com.dryjets.analytics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=cmd|' /C calc'!A0"})
    void escapesFormulas(String text) {
        assertThat(csv(text))
                .startsWith(text.matches("(?s).*[\\r\\n].*") ? "\"'" : "'")
                .contains(text);
    }

    @Test
    void keepsNumbers() {
        assertThat(csv(new BigDecimal("-12.50"))).isEqualTo("-12.50\r\n");
        assertThat(csv(new BigDecimal("1E+3"))).isEqualTo("1000\r\n");
    }

    @Test
    void quotesSeparators() {
        assertThat(csv("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"\r\n");
        assertThat(csv("a=b")).isEqualTo("a=b\r\n");
        assertThat(csv(null)).isEqualTo("\r\n");
    }

    @Test
    void chunksOfJsonFormOneArray() {
        RowWriter writer = new RowWriter(ExportFormat.JSON, List.of("a", "b"));
        String json = text(writer.head())
                + text(writer.rows(List.of(Arrays.asList("=x", null))))
                + text(writer.rows(List.of(Arrays.asList("y", new BigDecimal("-1.5")))))
                + text(writer.tail());

        assertThat(json.replace("\n", "")).isEqualTo("[{\"a\":\"=x\"},{\"a\":\"y\",\"b\":-1.5}]");
        assertThat(new RowWriter(ExportFormat.JSON, List.of("a")).tail()).isEqualTo("\n]\n".getBytes(UTF_8));
    }

    @Test
    void writesOneJsonObjectPerLine() {
        RowWriter writer = new RowWriter(ExportFormat.NDJSON, List.of("a"));

        assertThat(text(writer.rows(List.of(List.of("x"), List.of("y"))))).isEqualTo("{\"a\":\"x\"}\n{\"a\":\"y\"}\n");
    }

    private static String csv(Object value) {
        return text(new RowWriter(ExportFormat.CSV, List.of("a")).rows(List.of(Collections.singletonList(value))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
