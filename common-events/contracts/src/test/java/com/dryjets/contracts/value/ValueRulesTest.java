package com.dryjets.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2200-01-01T00:00:00Z", "2026-11-28T10:00:00+01:00"})
    void acceptsInstantsWithinTheBounds(String text) {
        assertThat(Instants.parse(text)).isBetween(Instants.EARLIEST, Instants.LATEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+292278994-08-17T07:12:55Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "2200-01-01T00:00:00.000001Z",
                "1795876118000",
                "2026-11-28",
                "2026-11-28T10:00:00",
                "tomorrow",
                ""
            })
    void rejectsOtherInstants(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void rejectsInstantsBeyondTheRangeOfOffsets() {
        assertThatThrownBy(() -> Instants.require(Instant.MAX)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Instants.require(Instant.MIN)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "2024-02-29", "2200-01-01"})
    void acceptsDaysWithinTheBounds(String text) {
        assertThat(Days.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-9999-01-01",
                "1969-12-31",
                "2200-01-02",
                "2026-02-30",
                "2026-11-28T00:00:00Z",
                "20420",
                ""
            })
    void rejectsOtherDays(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "Europe/Berlin", "Asia/Kolkata", "America/Argentina/Buenos_Aires"})
    void acceptsIanaZones(String name) {
        assertThat(TimeZones.of(name).getId()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CET",
                "EST5EDT",
                "EST",
                "Japan",
                "Singapore",
                "GMT",
                "Z",
                "+02:00",
                "UTC+3",
                "GMT-8",
                "UT+05:30",
                "Etc/GMT-3",
                "SystemV/PST8PDT",
                "europe/berlin",
                "Europe/Atlantis",
                "",
                " UTC"
            })
    void rejectsOffsetsAbbreviationsAndUnknownZones(String name) {
        assertThatThrownBy(() -> TimeZones.of(name)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, Europe/Berlin", "+02:00, +02:00", "CET, CET", "Mars/Base, Z", ", Z"})
    void readsAnyStoredZone(String name, String zone) {
        assertThat(TimeZones.orUtc(name)).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "emoji \uD83D\uDE00", "line\nbreak\ttab", "\u202Eoverride"})
    void acceptsText(String text) {
        assertThat(Texts.require(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83D", "\uDE00 first", "high \uD83Dx"})
    void rejectsNulAndUnpairedSurrogates(String text) {
        assertThatThrownBy(() -> Texts.require(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void normalizesNames() {
        assertThat(Texts.name("  Cafe\u0301 ")).isEqualTo("Caf\u00E9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u202Eb", "a\u2066b", "a\u200Fb", "a\u007Fb"})
    void rejectsNamesThatAreEmptyOrMisleading(String text) {
        assertThatThrownBy(() -> Texts.name(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0E+900000000",
                "-12.50",
                "999999999999999999",
                "0.000000000001",
                "1.50000000000000000000",
                "1E3"
            })
    void acceptsDecimalsOfReasonableSize(String number) {
        assertThat(Decimals.require(new BigDecimal(number)))
                .isEqualByComparingTo(new BigDecimal(number).signum() == 0 ? BigDecimal.ZERO : new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E30", "1E+900000000", "1E-900000000", "1000000000000000000", "0.0000000000001"})
    void rejectsOtherDecimals(String number) {
        assertThatThrownBy(() -> Decimals.require(new BigDecimal(number))).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abc, 2, ab",
        "a😀b, 3, a😀",
        "a😀b, 2, a",
        "a👩‍👩‍👧‍👦b, 11, a",
        "a👩‍👩‍👧‍👦b, 12, a👩‍👩‍👧‍👦",
        "aéb, 2, a",
        "हिन्दी, 2, हि",
        "👩‍👩‍👧‍👦, 4, 👩‍",
        "👩‍👩‍👧‍👦, 1, ''",
    })
    void cutsTextBetweenVisibleCharacters(String text, int limit, String start) {
        assertThat(Texts.start(text, limit)).isEqualTo(start);
    }
}
