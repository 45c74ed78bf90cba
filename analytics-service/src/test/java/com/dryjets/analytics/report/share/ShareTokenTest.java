package com.dryjets.analytics.report.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTokenTest {

    @Test
    void isDifferentEachTimeAndReadable() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> ShareToken.next().text()))
                .doesNotHaveDuplicates()
                .allMatch(text -> ShareToken.parse(text).isPresent());
    }

    @Test
    void storesSha256AndPrintsNoSecret() {
        ShareToken token = new ShareToken("A".repeat(43));

        assertThat(token.hash().length()).isEqualTo(32);
        assertThat(token.hash()).isNotEqualTo(ShareToken.next().hash());
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/", "'; drop table report_link; --"})
    void ignoresTextThatIsNoToken(String text) {
        assertThat(ShareToken.parse(text)).isEmpty();
    }
}
