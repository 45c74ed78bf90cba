package com.dryjets.bench.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceScoresTest {

    @ParameterizedTest
    @CsvSource({
        "lhost-postfix-12.eml, lhost-postfix",
        "rhost-google-01.eml, rhost-google",
        "rfc3464-07.eml, rfc3464",
        "spam-rejection43.msg, spam-rejection",
        "quota.msg, quota",
        "simple_01.txt, simple"
    })
    void findsTheSourceInTheName(String file, String source) {
        assertThat(SourceScores.sourceOf(file)).isEqualTo(source);
    }

    /** E. B. Wilson, 1927; values of statsmodels' proportion_confint(method="wilson"). */
    @Test
    void tellsHowCertainAShareIs() {
        assertThat(new Share(45, 50).low()).isCloseTo(0.7864, within(1e-4));
        assertThat(new Share(45, 50).high()).isCloseTo(0.9565, within(1e-4));
        assertThat(new Share(0, 0).value()).isEqualTo(1);
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void knowsNoEmailThatNobodyStudied() {
        assertThat(StudiedEmails.contain("Subject: new".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(StudiedEmails.digest("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo("ba7816bf8f01cfea");
    }
}
