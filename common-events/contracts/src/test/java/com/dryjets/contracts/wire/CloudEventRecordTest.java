package com.dryjets.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.DomainEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventRecordTest {

    private static final String TOPIC = "marketing.campaigns";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Instant TIME = Instant.parse("2026-10-05T07:00:00.310Z");
    private static final UUID ID = UUID.fromString("0199a6f3-5e10-7c22-8b4f-6c2d8f9a1b02");
    private static final CampaignPaused PAUSED =
            new CampaignPaused(UUID.fromString("0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01"), "Enough");

    @Test
    void readsWhatItWrote() {
        Optional<? extends Envelope<?>> read = CloudEventRecord.read(received(paused()));

        assertThat(read)
                .hasValueSatisfying(event -> assertThat(event)
                        .isEqualTo(new Envelope<>(ID, "campaign-service", TIME, "sunrise", TRACE, PAUSED)));
    }

    @Test
    void writesHeadersOfTheKafkaBinding() {
        ProducerRecord<String, byte[]> written = paused();

        assertThat(written.key()).isEqualTo(PAUSED.campaignId().toString());
        assertThat(header(written, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(written, "ce_type")).isEqualTo("com.dryjets.marketing.CampaignPaused.v1");
        assertThat(header(written, "ce_subject")).isEqualTo(PAUSED.campaignId().toString());
        assertThat(header(written, "content-type")).isEqualTo("application/json");
        assertThat(header(written, "ce_traceparent")).isEqualTo(TRACE);
        assertThat(header(written, "traceparent")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_tenantid"})
    void namesTheMissingHeader(String header) {
        ProducerRecord<String, byte[]> record = paused();
        record.headers().remove(header);

        assertThatThrownBy(() -> CloudEventRecord.read(received(record)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("header " + header + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, 17, ce_id is not a valid UUID: 17",
        "ce_time, yesterday, ce_time is not a valid instant: yesterday",
        "ce_tenantid, *, ce_tenantid is not a valid tenant name: *",
        "ce_tenantid, Sun Rise, ce_tenantid is not a valid tenant name: Sun Rise",
        "ce_type, org.example.Order.v1, ce_type org.example.Order.v1 does not belong on marketing.campaigns",
        "ce_type, com.dryjets.marketing.ContactRemoved.v1, ContactRemoved does not belong on marketing.campaigns"
    })
    void namesTheInvalidHeader(String header, String value, String reason) {
        ProducerRecord<String, byte[]> record = with(paused(), header, value);

        assertThatThrownBy(() -> CloudEventRecord.read(received(record)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage(reason);
    }

    @Test
    void rejectsControlCharactersInHeaders() {
        ProducerRecord<String, byte[]> record = with(paused(), "ce_type", "x\nERROR forged");

        assertThatThrownBy(() -> CloudEventRecord.read(received(record)))
                .hasMessage("header ce_type contains a control character");
    }

    @Test
    void readsStructuredMode() {
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "crm", "type": "com.dryjets.marketing.CampaignPaused.v1",
                 "time": "%s", "tenantid": "sunrise", "traceparent": "%s", "datacontenttype": "application/json",
                 "data": %s}""".formatted(ID, TIME, TRACE, EventJson.write(PAUSED));

        assertThat(CloudEventRecord.read(received(structured(event))))
                .hasValueSatisfying(
                        read -> assertThat(read).isEqualTo(new Envelope<>(ID, "crm", TIME, "sunrise", TRACE, PAUSED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "null", "{\"id\": \"x\"}", "{\"type\": \"t\", \"data_base64\": \"%\"}"})
    void rejectsInvalidStructuredMode(String event) {
        assertThatThrownBy(() -> CloudEventRecord.read(received(structured(event))))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void ignoresTypeOfANewerVersion() {
        ProducerRecord<String, byte[]> newer = with(paused(), "ce_type", "com.dryjets.marketing.CampaignPaused.v2");

        assertThat(CloudEventRecord.read(received(newer))).isEmpty();
    }

    @Test
    void usesRecordTimestampWithoutCeTime() {
        ProducerRecord<String, byte[]> record = paused();
        record.headers().remove("ce_time");

        assertThat(CloudEventRecord.read(received(record)))
                .hasValueSatisfying(event -> assertThat(event.time()).isEqualTo(Instant.EPOCH));
    }

    @Test
    void rejectsEventWithoutData() {
        ProducerRecord<String, byte[]> record =
                CloudEventRecord.write(attributes(CampaignResumed.class), TOPIC, "k", null);

        assertThatThrownBy(() -> CloudEventRecord.read(received(record)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("CampaignResumed has no data");
    }

    @Test
    void replacesControlCharactersOfAnInvalidValueInTheReason() {
        ProducerRecord<String, byte[]> record = CloudEventRecord.write(
                attributes(CampaignPaused.class), TOPIC, "k", "{\"campaignId\": \"a\\nERROR forged\"}".getBytes(UTF_8));

        assertThatThrownBy(() -> CloudEventRecord.read(received(record)))
                .isInstanceOf(MalformedEvent.class)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void ignoresNullAttributesAndHeadersOfAStructuredEvent() {
        ProducerRecord<String, byte[]> record =
                structured("""
                {"specversion": "1.0", "id": "%s", "source": "shop", "type": "%s", "tenantid": "sunrise",
                 "traceparent": null, "subject": null, "data": %s}""".formatted(ID, EventTypes.typeOf(CampaignPaused.class), EventJson.write(PAUSED)));
        record.headers().add("other", null);

        assertThat(CloudEventRecord.read(received(record)))
                .hasValueSatisfying(event -> assertThat(event.data()).isEqualTo(PAUSED));
    }

    @Test
    void readsARecordWhoseContentTypeIsNull() {
        ProducerRecord<String, byte[]> record = paused();
        record.headers().remove("content-type").add("content-type", null);

        assertThat(CloudEventRecord.read(received(record))).isPresent();
    }

    private static ProducerRecord<String, byte[]> paused() {
        return CloudEventRecord.write(
                attributes(CampaignPaused.class),
                TOPIC,
                PAUSED.key(),
                EventJson.write(PAUSED).getBytes(UTF_8));
    }

    private static ProducerRecord<String, byte[]> structured(String event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, "k", event.getBytes(UTF_8));
        record.headers().add("content-type", "application/cloudevents+json; charset=utf-8".getBytes(UTF_8));
        return record;
    }

    private static CloudEventRecord.Attributes attributes(Class<? extends DomainEvent> type) {
        return new CloudEventRecord.Attributes(ID, "campaign-service", EventTypes.typeOf(type), TIME, "sunrise", TRACE);
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> record, String header, String value) {
        record.headers().remove(header).add(header, value.getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : sent.headers()) {
            headers.add(header);
        }
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                17,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                headers,
                Optional.empty());
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
