package com.dryjets.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {

    /** Text of any length is counted at once; the parser alone would take half a minute. A part may belong to one URL. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "word ", "a.b", "#tag ", "@name ", "https://example.org/ "})
    void countsTextFarBeyondTheLimit(String part) {
        String text = part.repeat(200_000 / part.length());

        assertThat(Counting.WEIGHTED.length(text)).isGreaterThan(60_000);
        assertThat(Counting.WEIGHTED.end(text, 280)).isBetween(200, 5_000);
        assertThat(Counting.isValidOnTwitter(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "plain text, 10",
        "👨‍👩‍👧‍👦, 1",
        "🇩🇪🇫🇷, 2",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 1",
        "👍🏽 ok, 4",
        "1️⃣, 1",
        "e\u0301a\u0323\u0302, 2",
        "\u1112\u1161\u11ab\u1100\u1173\u11af, 2",
        "https://example.org/a, 21"
    })
    void countsVisibleCharacters(String text, int count) {
        assertThat(Counting.GRAPHEMES.length(text)).isEqualTo(count);
    }

    @Test
    void endsBetweenVisibleCharacters() {
        String text = "a👨‍👩‍👧‍👦e\u0301🇩🇪🇫🇷";

        assertThat(IntStream.rangeClosed(0, 6).map(limit -> Counting.GRAPHEMES.end(text, limit)))
                .containsExactly(0, 1, 12, 14, 18, 22, 22);
    }

    @Test
    void findsTheEndAfterALongUrl() {
        String url = "https://example.org/" + "x".repeat(2_000);

        assertThat(Counting.WEIGHTED.end(url + " " + "a".repeat(500), 280)).isEqualTo(url.length() + 280 - 23);
    }
}
