package com.dryjets.analytics.ingest.kafka;

import static com.dryjets.analytics.ingest.kafka.RecordFixtures.consumed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.MalformedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricDecoderTest {

    private static final String TYPE = "com.dryjets.marketing.MetricRecorded.v1";

    private final String golden = golden();
    private final MetricDecoder decoder = RecordFixtures.decoder();

    @Test
    void decodesEveryFieldOfContract() {
        MetricRecorded event = EventJson.read(golden.getBytes(StandardCharsets.UTF_8), MetricRecorded.class);

        MetricRecord decoded = decoder.decode(consumed(golden, TYPE, "sunrise")).orElseThrow();

        assertThat(decoded)
                .usingRecursiveComparison()
                .isEqualTo(new MetricRecord(
                        "sunrise",
                        event.eventId(),
                        event.campaignId(),
                        Codes.of(event.channel()),
                        event.contentRef(),
                        Codes.of(event.metric()),
                        event.value(),
                        ChronoUnit.MICROS.between(Instant.EPOCH, event.occurredAt()),
                        Codes.of(event.verdict()),
                        event.touches(),
                        decoded.partition(),
                        decoded.offset()));
        assertThat(decoded.touches()).hasSize(2);
    }

    @Test
    void ignoresUnknownFields() {
        String richer = golden.replaceFirst("\\{", "{\"paths\":[{\"at\":1,\"of\":{}}],\"note\":null,");

        assertThat(decoder.decode(consumed(richer, TYPE, "sunrise")))
                .map(MetricRecord::eventId)
                .isEqualTo(decoder.decode(consumed(golden, TYPE, "sunrise")).map(MetricRecord::eventId));
    }

    @Test
    void acceptsMissingOptionalFields() {
        String bare = golden.replaceAll("\"contentRef\": \"[^\"]*\",", "")
                .replaceAll("(?s),\\s*\"verdict\": \"HUMAN\".*", "}");

        MetricRecord decoded = decoder.decode(consumed(bare, TYPE, "sunrise")).orElseThrow();

        assertThat(decoded.contentRef()).isNull();
        assertThat(decoded.verdict()).isNull();
        assertThat(decoded.touches()).isEmpty();
    }

    @Test
    void skipsTypesOfNewerPlatform() {
        assertThat(decoder.decode(consumed("{}", "com.dryjets.marketing.MetricForgotten.v3", "sunrise")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "value": 1                 | "value": "1"                | value must be a number
                    "value": 1                 | "value": 1e13               | value must have at most 12 digits
                    "value": 1                 | "value": 1e999999999        | value must have at most 12 digits
                    "value": 1                 | "value": 0.0000001          | value must have at most 12 digits
                    "value": 1                 | "value": null               | value is missing
                    "channel": "EMAIL"         | "channel": "RADIO"          | channel is unknown: RADIO
                    "metric": "conversions"    | "metric": "CLICKS"          | metric is unknown: CLICKS
                    "metric": "conversions"    | "metric": "clicks"          | touches are allowed for conversions and revenue only
                    "channel": "LINKEDIN"      | "channel": "RADIO"          | touches are invalid
                    "channel": "LINKEDIN",     | "channel": null,            | touches are invalid
                    2026-10-05T09:38           | 2026-10-05T09:58            | touches must not be later than occurredAt
                    "touches": [               | "touches": 7, "else": [     | touches are invalid
                    "at": "2026-10-02          | "at": "-1000000000-10-02    | touches are invalid
                    "touches": [               | "touches": [null,           | touches must not contain null
                    "verdict": "HUMAN"         | "verdict": 3                | verdict must be a string
                    2026-10-05T09              | 2026-10-32T09               | occurredAt is not an instant
                    2026-10-05T09              | 2026-09-05T09               | occurredAt is more than 10 days ago
                    2026-10-05T09              | 2026-10-08T09               | occurredAt is in the future
                    0199a742-3d60-7277-a59e-b172de4f6a07 | 1-1-1-1-1         | eventId is not a UUID
                    """)
    void reportsReasonForInvalidRecord(String good, String bad, String reason) {
        assertThat(golden).contains(good);
        String broken = golden.replace(good, bad);

        assertThatThrownBy(() -> decoder.decode(consumed(broken, TYPE, "sunrise")))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining(reason);
    }

    @Test
    void rejectsEventsOfOtherTopicsAndInvalidTenants() {
        assertThatThrownBy(() -> decoder.decode(consumed(golden, "com.dryjets.marketing.CampaignPaused.v1", "sunrise")))
                .hasMessageContaining("does not belong on marketing.metrics");
        assertThatThrownBy(() -> decoder.decode(consumed(golden, TYPE, "*"))).hasMessageContaining("ce_tenantid");
        assertThatThrownBy(() -> decoder.decode(consumed(golden, TYPE, ""))).hasMessageContaining("ce_tenantid");
    }

    @Test
    void decodesStructuredMode() {
        String event = """
                {"specversion": "1.0", "id": "1", "source": "shop", "type": "%s", "tenantid": "sunrise", "data": %s}""".formatted(TYPE, golden);
        ConsumerRecord<String, byte[]> structured =
                new ConsumerRecord<>("marketing.metrics", 0, 0, "key", event.getBytes(StandardCharsets.UTF_8));
        structured.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));

        assertThat(decoder.decode(structured)).isEqualTo(decoder.decode(consumed(golden, TYPE, "sunrise")));
    }

    @Test
    void isThreadSafe() {
        List<String> tenants = List.of("sunrise", "harbor", "meadow", "valley");

        long mixed = IntStream.range(0, 400_000)
                .parallel()
                .mapToObj(i -> tenants.get(i % tenants.size()))
                .filter(tenant -> !decoder.decode(consumed(golden, TYPE, tenant))
                        .orElseThrow()
                        .tenant()
                        .equals(tenant))
                .count();

        assertThat(mixed).isZero();
    }

    private static String golden() {
        try (InputStream file = MetricDecoderTest.class.getResourceAsStream("/events/MetricRecorded.v1.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
