package com.dryjets.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void findsTheEndAfterALongUrl() {
        String url = "https://example.org/" + "x".repeat(2_000);

        assertThat(Counting.WEIGHTED.end(url + " " + "a".repeat(500), 280)).isEqualTo(url.length() + 280 - 23);
    }
}
