package com.dryjets.email.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpamSignsTest {

    @Test
    @Timeout(20)
    void readsLongTexts() {
        assertThat(SpamSigns.of(null, "registered ".repeat(90_000))).isEmpty();
    }

    @Test
    void findsWordsThatStandNearEachOther() {
        assertThat(SpamSigns.of("Lose ten pounds", "You registered with one of our marketing partners."))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SPAM_SIGN, FindingCode.SPAM_SIGN);
    }
}
