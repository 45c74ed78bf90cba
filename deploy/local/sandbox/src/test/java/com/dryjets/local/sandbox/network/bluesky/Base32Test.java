package com.dryjets.local.sandbox.network.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

    /** The test vectors of RFC 4648, section 10, in lower case and without padding. */
    @ParameterizedTest
    @CsvSource({"f,my", "fo,mzxq", "foo,mzxw6", "foob,mzxw6yq", "fooba,mzxw6ytb", "foobar,mzxw6ytboi"})
    void encodesAsDocumented(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void recordKeysSortLikeNumbers() {
        assertThat(Base32.tid(0)).isEqualTo("2222222222222");
        assertThat(Base32.tid(1_234_567_890_123L))
                .isLessThan(Base32.tid(1_234_567_890_124L))
                .hasSize(13);
        assertThat(Base32.tid(Long.MAX_VALUE)).hasSize(13);
    }
}
