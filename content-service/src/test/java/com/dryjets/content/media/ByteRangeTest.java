package com.dryjets.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.media.ByteRange.Part;
import com.dryjets.content.media.ByteRange.Unsatisfiable;
import com.dryjets.content.media.ByteRange.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-9, 0, 9",
        "bytes=5-, 5, 9",
        "bytes=9-99, 9, 9",
        "bytes=-3, 7, 9",
        "bytes=-99, 0, 9",
        "Bytes=2-4, 2, 4"
    })
    void sendsAPart(String header, long from, long to) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new Part(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=4-2",
                "bytes=0-1,4-5",
                "lines=0-1",
                "0-1",
                "bytes=0-9999999999999999999"
            })
    void sendsAllForWhatItMayIgnore(String header) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new Whole());
    }

    @Test
    void sendsAllWithoutAHeader() {
        assertThat(ByteRange.of(null, 10)).isEqualTo(new Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void refusesWhatIsBeyondTheEnd(String header) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new Unsatisfiable());
    }
}
