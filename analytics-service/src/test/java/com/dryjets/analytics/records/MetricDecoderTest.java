package com.dryjets.analytics.records;

import static com.dryjets.analytics.records.RecordFixtures.consumed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.analytics.rollup.Codes;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.MalformedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricDecoderTest {

    private static final String TYPE = "com.dryjets.marketing.MetricRecorded.v1";

    private final String golden = golden();
    private final MetricDecoder decoder = RecordFixtures.decoder();

    @Test
    void readsWhatTheContractSays() {
        MetricRecorded event = EventJson.read(golden.getBytes(StandardCharsets.UTF_8), MetricRecorded.class);

        MetricRow row = decoder.decode(consumed(golden, TYPE, "sunrise")).orElseThrow();

        assertThat(row)
                .usingRecursiveComparison()
                .isEqualTo(new MetricRow(
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
                        row.partition(),
                        row.offset()));
        assertThat(row.touches()).hasSize(2);
    }

    @Test
    void ignoresFieldsThatTheContractMayGain() {
        String richer = golden.replaceFirst("\\{", "{\"paths\":[{\"at\":1,\"of\":{}}],\"note\":null,");

        assertThat(decoder.decode(consumed(richer, TYPE, "sunrise")))
                .map(MetricRow::eventId)
                .isEqualTo(decoder.decode(consumed(golden, TYPE, "sunrise")).map(MetricRow::eventId));
    }

    @Test
    void leavesOutWhatIsOptional() {
        String bare = golden.replaceAll("\"contentRef\": \"[^\"]*\",", "")
                .replaceAll("(?s),\\s*\"verdict\": \"HUMAN\".*", "}");

        MetricRow row = decoder.decode(consumed(bare, TYPE, "sunrise")).orElseThrow();

        assertThat(row.contentRef()).isNull();
        assertThat(row.verdict()).isNull();
        assertThat(row.touches()).isEmpty();
    }

    @Test
    void passesOverTypesOfANewerPlatform() {
        assertThat(decoder.decode(consumed("{}", "com.dryjets.marketing.MetricForgotten.v3", "sunrise")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "value": 1                 | "value": "1"                | value is no number
                    "value": 1                 | "value": 1e13               | value must have at most 12 digits
                    "value": 1                 | "value": 1e999999999        | value must have at most 12 digits
                    "value": 1                 | "value": 0.0000001          | value must have at most 12 digits
                    "value": 1                 | "value": null               | value is missing
                    "channel": "EMAIL"         | "channel": "RADIO"          | channel is not known: RADIO
                    "metric": "conversions"    | "metric": "CLICKS"          | metric is not known: CLICKS
                    "metric": "conversions"    | "metric": "clicks"          | touches belong to conversions and revenue alone
                    "channel": "LINKEDIN"      | "channel": "RADIO"          | touches are none
                    "channel": "LINKEDIN",     | "channel": null,            | touches are none
                    2026-10-05T09:38           | 2026-10-05T09:58            | touches are partly later than occurredAt
                    "touches": [               | "touches": 7, "else": [     | touches are none
                    "touches": [               | "touches": [null,           | touches are none
                    "verdict": "HUMAN"         | "verdict": 3                | verdict is no text
                    2026-10-05T09              | 2026-10-32T09               | occurredAt is no instant
                    2026-10-05T09              | 2026-09-05T09               | occurredAt is more than 10 days ago
                    2026-10-05T09              | 2026-10-08T09               | occurredAt is in the future
                    0199a742-3d60-7277-a59e-b172de4f6a07 | 1-1-1-1-1         | eventId is no UUID
                    """)
    void saysWhatIsWrong(String good, String bad, String reason) {
        assertThat(golden).contains(good);
        String broken = golden.replace(good, bad);

        assertThatThrownBy(() -> decoder.decode(consumed(broken, TYPE, "sunrise")))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesEventsOfOtherTopicsAndTenantsThatAreNone() {
        assertThatThrownBy(() -> decoder.decode(consumed(golden, "com.dryjets.marketing.CampaignPaused.v1", "sunrise")))
                .hasMessageContaining("does not belong on marketing.metrics");
        assertThatThrownBy(() -> decoder.decode(consumed(golden, TYPE, "*"))).hasMessageContaining("ce_tenantid");
        assertThatThrownBy(() -> decoder.decode(consumed(golden, TYPE, ""))).hasMessageContaining("ce_tenantid");
    }

    @Test
    void threadsDoNotMixTheirTenants() {
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
