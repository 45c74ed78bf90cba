package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

    private static final String[] PARTS = {
        "a", " ", "=", ".", "\t", "\n", "\r\n", "\r", "é", "日", "😀", "http://a.example/?x=1&y", "word ".repeat(20)
    };

    @Test
    void readerGetsTheSameText() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<String> literals = texts(random, 1 + random.nextInt(5));
            List<String> values = texts(random, literals.size() - 1);
            CopyText copy = filled(literals, values);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.writeTo(out);

            assertThat(out.toString(US_ASCII).split("\r\n")).allMatch(line -> line.length() <= 76);
            assertThat(decoded(copy, out.toByteArray())).isEqualTo(copy.text());
            assertThat(copy.text().replace("\r\n", "\n")).isEqualTo(joined(literals, values));
        }
    }

    private static CopyText filled(List<String> literals, List<String> values) {
        TextTemplate.Draft draft = TextTemplate.of(literals).draft().literal(0);
        for (int i = 0; i < values.size(); i++) {
            draft.value(values.get(i)).literal(i + 1);
        }
        return draft.done();
    }

    private static List<String> texts(Random random, int count) {
        return Stream.generate(() -> random.ints(random.nextInt(30), 0, PARTS.length)
                        .mapToObj(part -> PARTS[part])
                        .collect(Collectors.joining()))
                .limit(count)
                .toList();
    }

    private static String joined(List<String> literals, List<String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < literals.size(); i++) {
            text.append(normal(literals.get(i))).append(i < values.size() ? normal(values.get(i)) : "");
        }
        return text.toString();
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decoded(CopyText copy, byte[] encoded) throws IOException {
        try (var in = new ByteArrayInputStream(encoded);
                var decoding = copy.transferEncoding().equals("base64")
                        ? new Base64InputStream(in)
                        : new QuotedPrintableInputStream(in)) {
            return new String(decoding.readAllBytes(), UTF_8);
        }
    }

    @Test
    void choosesTheShorterEncoding() {
        assertThat(CopyText.of("Grüße aus Wien, bis bald!").transferEncoding()).isEqualTo("quoted-printable");
        assertThat(CopyText.of("こんにちは").transferEncoding()).isEqualTo("base64");
    }

    @Test
    void takesLiteralsInAnyOrder() {
        CopyText copy = TextTemplate.of(List.of("=", "b"))
                .draft()
                .literal(1)
                .value("ä")
                .value("x ")
                .literal(0)
                .literal(0)
                .done();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.writeTo(out);

        assertThat(copy.text()).isEqualTo("bäx ==");
        assertThat(out.toString(US_ASCII)).isEqualTo("b=\r\n=C3=A4x =\r\n=3D=\r\n=3D");
    }
}
