package com.dryjets.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no service could store or compute with make an event malformed, with a reason that names no class. */
class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+292278994-08-17T07:12:55Z", "2026-11-28"})
    void rejectsInstantsOutOfBounds(String at) throws IOException {
        ObjectNode metric = golden("MetricRecorded");
        metric.withArray("touches").insertObject(0).put("channel", "EMAIL").put("at", at);

        assertThatThrownBy(() -> EventJson.read(bytes(metric), MetricRecorded.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("MetricRecorded: must be an ISO 8601 date-time between 1970 and 2200,"
                        + " for example 2026-11-28T09:00:00Z");
    }

    @Test
    void rejectsEpochNumbers() throws IOException {
        ObjectNode metric = golden("MetricRecorded").put("occurredAt", 1795876118000L);

        assertThatThrownBy(() -> EventJson.read(bytes(metric), MetricRecorded.class))
                .hasMessageContaining("must be an ISO 8601 date-time");
    }

    @Test
    void rejectsNulInValuesAndKeys() throws IOException {
        ObjectNode paused = golden("CampaignPaused").put("reason", "a\u0000b");
        ObjectNode contact = golden("ContactUpserted");
        contact.withObject("attributes").put("a\u0000b", "c");

        assertThatThrownBy(() -> EventJson.read(bytes(paused), CampaignPaused.class))
                .hasMessage("CampaignPaused: must not contain the NUL character");
        assertThatThrownBy(() -> EventJson.read(bytes(contact), ContactUpserted.class))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void acceptsScalarsForStringsAndStringsForDecimals() throws IOException {
        ObjectNode contact = golden("ContactUpserted").put("contactKey", 42);
        contact.withObject("attributes").put("vip", true);
        String metric = golden("MetricRecorded").toString().replaceAll("\"value\":[^,}]+", "\"value\":\"12.50\"");

        ContactUpserted read = EventJson.read(bytes(contact), ContactUpserted.class);

        assertThat(read.contactKey()).isEqualTo("42");
        assertThat(read.attributes()).containsEntry("vip", "true");
        assertThat(EventJson.read(metric.getBytes(UTF_8), MetricRecorded.class).value())
                .isEqualByComparingTo("12.5");
    }

    @Test
    void rejectsObjectsForStrings() throws IOException {
        ObjectNode paused = golden("CampaignPaused");
        paused.putObject("reason");

        assertThatThrownBy(() -> EventJson.read(bytes(paused), CampaignPaused.class))
                .hasMessage("CampaignPaused: must be a string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20420                  | must be a date between 1970 and 2200, for example 2026-11-28",
                "[2026,11,28]           | must be a date between 1970 and 2200, for example 2026-11-28",
                "\"2026-11-28T09:00:00Z\" | must be a date between 1970 and 2200, for example 2026-11-28",
                "\"+999999999-12-31\"   | must be a date between 1970 and 2200, for example 2026-11-28",
            })
    void rejectsDaysThatAreNoDates(String day, String reason) throws IOException {
        ObjectNode performance = golden("PerformanceUpdated");
        performance.set("day", EventJson.mapper().readTree(day));

        assertThatThrownBy(() -> EventJson.read(bytes(performance), PerformanceUpdated.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("PerformanceUpdated: " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"1-1-1-1-1\"", "\"AZD3onw+cACAAAAAAAAAAA==\"", "\"\""})
    void rejectsIdsThatAreNoUuids(String id) throws IOException {
        ObjectNode paused = golden("CampaignPaused");
        paused.set("campaignId", EventJson.mapper().readTree(id));

        assertThatThrownBy(() -> EventJson.read(bytes(paused), CampaignPaused.class))
                .hasMessage("CampaignPaused: must be a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"\"", "\" EMAIL\"", "true"})
    void rejectsWhatIsNotTheNameOfAnEnum(String channel) throws IOException {
        ObjectNode metric = golden("MetricRecorded");
        metric.set("channel", EventJson.mapper().readTree(channel));

        assertThatThrownBy(() -> EventJson.read(bytes(metric), MetricRecorded.class))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void rejectsExponentsThatWouldExplode() {
        String metric = golden("MetricRecorded").toString().replaceAll("\"value\":[^,}]+", "\"value\":1e900000000");

        assertThat(metric).contains("1e900000000");
        assertThatThrownBy(() -> EventJson.read(metric.getBytes(UTF_8), MetricRecorded.class))
                .isInstanceOf(MalformedEvent.class);
    }

    private static ObjectNode golden(String event) {
        try (InputStream file = StrictJsonTest.class.getResourceAsStream("/events/" + event + ".v1.json")) {
            return (ObjectNode) EventJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(UTF_8);
    }
}
