package com.dryjets.social.network.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:48:59.123456Z");
    private static final UUID POST = new UUID(1, 1);

    @Test
    void hasTheFormOfATimestampIdentifier() {
        assertThat(RecordKey.first(NOW, POST)).matches("[2-7a-j][2-7a-z]{12}").isEqualTo(RecordKey.first(NOW, POST));
        assertThat(RecordKey.first(NOW, POST)).isNotEqualTo(RecordKey.first(NOW, new UUID(1, 2)));
    }

    @Test
    void tellsItsTime() {
        assertThat(RecordKey.time(RecordKey.first(NOW, POST))).contains(NOW);
        // An example of "Timestamp Identifiers (TIDs)" on atproto.com, read by @atproto/common-web
        assertThat(RecordKey.time("3jzfcijpj2z2a")).contains(Instant.parse("2023-06-30T15:03:01.887007Z"));
        assertThat(RecordKey.time("my-own-key")).isEmpty();
    }

    @Test
    void ordersThePartsOfAThread() {
        String first = RecordKey.first(NOW, POST);

        assertThat(RecordKey.part(first, 0)).isEqualTo(first);
        assertThat(RecordKey.part(first, 1)).isGreaterThan(first);
        assertThat(RecordKey.part(first, 2)).isGreaterThan(RecordKey.part(first, 1));
    }
}
