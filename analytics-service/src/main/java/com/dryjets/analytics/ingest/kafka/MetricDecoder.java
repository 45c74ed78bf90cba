package com.dryjets.analytics.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.analytics.record.RecordLimits;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.identifier.TenantName;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.contracts.wire.StructuredCloudEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Decodes records of marketing.metrics token by token. It accepts what {@code EventJson} accepts as a {@link
 * MetricRecorded}, at a fraction of the cost, which every record of the stream pays.
 */
@ApplicationScoped
class MetricDecoder {

    private static final byte[] TYPE = EventTypes.typeOf(MetricRecorded.class).getBytes(UTF_8);
    private static final Map<String, Short> CHANNELS = codes(Channel.values(), Channel::name, Codes::of);
    private static final Map<String, Short> METRICS =
            codes(Metric.values(), metric -> metric.name().toLowerCase(Locale.ROOT), Codes::of);
    private static final Map<String, Short> VERDICTS = codes(Verdict.values(), Verdict::name, Codes::of);

    private static final ObjectReader TOUCHES = EventJson.mapper().reader();

    private final JsonFactory json = new JsonFactory();
    private final RecordLimits limits;

    private final ParseCache<String> tenants = new ParseCache<>(MetricDecoder::tenant);
    private final ParseCache<UUID> campaigns = new ParseCache<>(text -> uuid("campaignId", text));
    private final ParseCache<UUID> contents = new ParseCache<>(text -> uuid("contentRef", text));

    MetricDecoder(RecordLimits limits) {
        this.limits = limits;
    }

    /**
     * Decodes a record; empty for a type that only a newer version of the platform knows. Throws {@link MalformedEvent}
     * with the reason if the record is invalid.
     */
    Optional<MetricRecord> decode(ConsumerRecord<String, byte[]> received) {
        // Only a record without the header can be in structured mode, so the others pay nothing for it.
        ConsumerRecord<String, byte[]> record =
                received.headers().lastHeader("ce_type") == null ? StructuredCloudEvent.toBinary(received) : received;
        byte[] type = required(record, "ce_type");
        if (!Arrays.equals(type, TYPE)) {
            return unknown(new String(type, UTF_8), record);
        }
        if (record.value() == null) {
            throw new MalformedEvent("MetricRecorded has no data");
        }
        Fields fields = new Fields();
        try (JsonParser parser = json.createParser(record.value())) {
            fields.read(parser);
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("MetricRecorded: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new MalformedEvent("MetricRecorded could not be read", e);
        }
        String tenant = tenants.get(new String(required(record, "ce_tenantid"), UTF_8));
        return Optional.of(fields.toRecord(tenant, record));
    }

    private static Optional<MetricRecord> unknown(String type, ConsumerRecord<?, ?> record) {
        boolean known = EventTypes.find(type).isPresent();
        if (type.startsWith(EventTypes.PREFIX) && !known) {
            return Optional.empty();
        }
        throw new MalformedEvent("ce_type " + type + " does not belong on " + record.topic());
    }

    private static String tenant(String name) {
        if (!TenantName.isValid(name)) {
            throw new MalformedEvent("ce_tenantid is not a valid tenant name: " + name);
        }
        return name;
    }

    private static byte[] required(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new MalformedEvent("header " + name + " is missing");
        }
        return header.value();
    }

    private static <T> Map<String, Short> codes(T[] values, Function<T, String> name, Function<T, Short> code) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, code));
    }

    /** The fields read so far of one record. */
    private final class Fields {
        private @Nullable UUID eventId;
        private @Nullable UUID campaignId;
        private @Nullable Short channel;
        private @Nullable UUID contentRef;
        private @Nullable Short metric;
        private @Nullable BigDecimal value;
        private @Nullable Instant occurredAt;
        private @Nullable Short verdict;
        private List<Touch> touches = List.of();

        void read(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedEvent("MetricRecorded is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.VALUE_NULL) {
                    continue;
                }
                field(name, parser);
            }
        }

        private void field(String name, JsonParser parser) throws IOException {
            switch (name) {
                case "eventId" -> eventId = uuid(name, text(name, parser));
                case "campaignId" -> campaignId = campaigns.get(text(name, parser));
                case "contentRef" -> contentRef = contents.get(text(name, parser));
                case "channel" -> channel = code(name, text(name, parser), CHANNELS);
                case "metric" -> metric = code(name, text(name, parser), METRICS);
                case "verdict" -> verdict = code(name, text(name, parser), VERDICTS);
                case "value" -> value = number(name, parser);
                case "occurredAt" -> occurredAt = instant(name, text(name, parser));
                case "touches" -> touches = touches(parser);
                default -> parser.skipChildren();
            }
        }

        MetricRecord toRecord(String tenant, ConsumerRecord<String, byte[]> source) {
            UUID event = present("eventId", eventId);
            Instant time = present("occurredAt", occurredAt);
            limits.rejectTime(time).ifPresent(reason -> reject("occurredAt", reason));
            MetricRecord decoded = new MetricRecord(
                    tenant,
                    event,
                    present("campaignId", campaignId),
                    present("channel", channel),
                    contentRef,
                    present("metric", metric),
                    present("value", value),
                    ChronoUnit.MICROS.between(Instant.EPOCH, time),
                    verdict,
                    touches,
                    source.partition(),
                    source.offset());
            limits.rejectValue(decoded.value()).ifPresent(reason -> reject("value", reason));
            if (!touches.isEmpty()) {
                limits.rejectTouches(touches, Codes.metric(decoded.metric()), time)
                        .ifPresent(reason -> reject("touches", reason));
            }
            return decoded;
        }
    }

    /** Reads touches as the contract's own type, because few records have any. */
    private static List<Touch> touches(JsonParser parser) throws IOException {
        try {
            List<Touch> touches = Arrays.asList(TOUCHES.readValue(parser, Touch[].class));
            if (touches.contains(null)) {
                throw malformed("touches", "must not contain null");
            }
            return touches;
        } catch (JsonMappingException e) {
            throw new MalformedEvent("MetricRecorded: touches are invalid: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(String name, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw malformed(name, "must be a string");
        }
        return parser.getText();
    }

    private static BigDecimal number(String name, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> throw malformed(name, "must be a number");
        };
    }

    private static UUID uuid(String name, String text) {
        try {
            return Ids.parse(text);
        } catch (InvalidValue e) {
            throw malformed(name, "is not a UUID: " + text);
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return TimestampParser.parse(text);
        } catch (DateTimeException e) {
            throw malformed(name, "is not an instant: " + text);
        }
    }

    private static Short code(String name, String text, Map<String, Short> codes) {
        Short code = codes.get(text);
        if (code == null) {
            throw malformed(name, "is unknown: " + text);
        }
        return code;
    }

    private static <T> T present(String name, @Nullable T field) {
        if (field == null) {
            throw malformed(name, "is missing");
        }
        return field;
    }

    private static void reject(String name, String reason) {
        throw malformed(name, reason);
    }

    private static MalformedEvent malformed(String name, String reason) {
        return new MalformedEvent("MetricRecorded: " + name + " " + reason);
    }
}
