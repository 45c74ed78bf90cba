package com.dryjets.social.network.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalTextTest {

    @Test
    void ignoresCompositionAndWhiteSpace() {
        String sent = "  Cafe\u0301\r\n\r\n\r\nopens\u00A0at 8 \uFEFF";

        assertThat(CanonicalText.of(sent)).isEqualTo("Caf\u00E9 opens at 8");
    }

    @Test
    void keepsEveryOtherDifference() {
        assertThat(CanonicalText.of("Half off!")).isNotEqualTo(CanonicalText.of("Half off"));
        assertThat(CanonicalText.of("Bread")).isNotEqualTo(CanonicalText.of("bread"));
    }
}
