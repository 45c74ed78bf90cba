package com.dryjets.analytics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.rollup.ZoneOffsets.Since;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneOffsetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Kolkata",
                "Japan",
                "Singapore",
                "EST5EDT",
                "CET",
                "+02:00",
                "UTC+3",
                "GMT-03:30",
                "+05:45",
                "Etc/GMT+5",
                "America/Argentina/Buenos_Aires"
            })
    void everyZoneThatJavaKnowsIsCounted(String zone) {
        assertThat(ZoneOffsets.zone(zone)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "UTC",
                "Etc/UTC",
                "Z",
                "GMT",
                "+00:00",
                "Nowhere/City",
                "+05:37",
                "+99:00",
                "Berlin",
                "\u0000"
            })
    void anythingElseIsCountedInUtc(String zone) {
        assertThat(ZoneOffsets.zone(zone)).isEmpty();
    }

    @Test
    void everyRegionIsMadeOfQuarters() {
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(zone -> !ZoneId.of(zone).normalized().equals(ZoneOffset.UTC))
                .allSatisfy(zone -> assertThat(ZoneOffsets.zone(zone)).isPresent());
    }

    @Test
    void offsetsFollowEachOther() {
        List<Since> offsets = ZoneOffsets.between(
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-10-01T00:00:00Z"),
                Instant.parse("2026-11-01T00:00:00Z"));

        assertThat(offsets)
                .containsExactly(
                        new Since(Instant.parse("2026-10-01T00:00:00Z"), ZoneOffset.ofHours(2)),
                        new Since(Instant.parse("2026-10-25T01:00:00Z"), ZoneOffset.ofHours(1)));
    }
}
