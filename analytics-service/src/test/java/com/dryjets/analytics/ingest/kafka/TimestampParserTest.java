package com.dryjets.analytics.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-05T09:41:07Z",
                "2026-10-05T09:41:07.5Z",
                "2026-10-05T09:41:07.512Z",
                "2026-10-05T09:41:07.123456789Z",
                "1969-12-31T23:59:59.999Z",
                "2028-02-29T00:00:00Z",
                "2026-10-05T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-10-05T09:41:07+02:00",
                "2026-10-05T09:41:07.Z"
            })
    void agreesWithLibrary(String text) {
        assertThat(TimestampParser.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-10-05",
                "2026-10-05T09:41:07",
                "2026-10-05 09:41:07Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-10-05T09:61:07Z",
                "2026-10-05T09:41Z",
                "2026-10-05T09:41:07.1234567890Z",
                "2026-10-05T09:41:07.12a4Z",
                "2026-10-05T09:41:0xZ",
                "20261005T094107Z    Z"
            })
    void rejectsWhatLibraryRejects(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimestampParser.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
