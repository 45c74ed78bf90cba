package com.dryjets.email.suppression;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.kit.problem.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuppressionFileTest {

    @ParameterizedTest
    @MethodSource
    void readsFilesAsToolsWriteThem(byte[] file) {
        assertThat(addresses(file)).containsExactly("anna@example.com", "ben@example.com");
    }

    static Stream<byte[]> readsFilesAsToolsWriteThem() {
        return Stream.of(
                "anna@example.com\nben@example.com\n".getBytes(UTF_8),
                "name;email\nAnna;anna@example.com\nBen;ben@example.com\n".getBytes(UTF_8),
                "name\tE-Mail\nAnna\tanna@example.com\nBen\tben@example.com\n".getBytes(UTF_8),
                "sep=;\nname;email\nAnna;anna@example.com\nBen;ben@example.com\n".getBytes(UTF_8),
                "\uFEFFemail\nANNA@example.com\nben@example.com\n".getBytes(UTF_16LE),
                "name,address\n\"Müller, Anna\",anna@example.com\nBen,ben@example.com\n".getBytes(ISO_8859_1));
    }

    @Test
    void keepsLettersOfOtherEncodings() {
        assertThat(addresses("email\njosé@example.com\n".getBytes(ISO_8859_1))).containsExactly("josé@example.com");
    }

    @Test
    void refusesWhatIsNoCsvFile() {
        assertThatThrownBy(() -> addresses("PK\u0003\u0004".getBytes(ISO_8859_1)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void readsAnEmptyFile() {
        assertThat(addresses(new byte[0])).isEmpty();
    }

    private static List<String> addresses(byte[] file) {
        return SuppressionFile.read(new ByteArrayInputStream(file), null).batches().stream()
                .flatMap(List::stream)
                .toList();
    }
}
