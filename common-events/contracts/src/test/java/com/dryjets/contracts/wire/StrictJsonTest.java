package com.dryjets.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void rejectsNumbersForEnumsAndObjectsForStrings() throws IOException {
        ObjectNode channel = golden("MetricRecorded").put("channel", 0);
        ObjectNode paused = golden("CampaignPaused");
        paused.putObject("reason");

        assertThatThrownBy(() -> EventJson.read(bytes(channel), MetricRecorded.class))
                .isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> EventJson.read(bytes(paused), CampaignPaused.class))
                .hasMessage("CampaignPaused: must be a string");
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
