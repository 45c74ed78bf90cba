package com.dryjets.analytics.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.rollup.Codes;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.identifier.TenantName;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.contracts.wire.MalformedEvent;
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
 * Reads records of marketing.metrics token by token. It takes what {@code EventJson} takes for a {@link
 * MetricRecorded} at a fraction of the cost, which the whole stream pays.
 */
@ApplicationScoped
public class MetricDecoder {

    private static final byte[] TYPE = EventTypes.typeOf(MetricRecorded.class).getBytes(UTF_8);
    private static final int UUID_LENGTH = 36;
    private static final Map<String, Short> CHANNELS = codes(Channel.values(), Channel::name, Codes::of);
    private static final Map<String, Short> METRICS =
            codes(Metric.values(), metric -> metric.name().toLowerCase(Locale.ROOT), Codes::of);
    private static final Map<String, Short> VERDICTS = codes(Verdict.values(), Verdict::name, Codes::of);

    private static final ObjectReader TOUCHES = EventJson.mapper().reader();

    private final JsonFactory json = new JsonFactory();
    private final MetricLimits limits;

    private final Remembered<String> tenants = new Remembered<>(MetricDecoder::tenant);
    private final Remembered<UUID> campaigns = new Remembered<>(text -> uuid("campaignId", text));
    private final Remembered<UUID> pieces = new Remembered<>(text -> uuid("contentRef", text));

    MetricDecoder(MetricLimits limits) {
        this.limits = limits;
    }

    /**
     * The row in a record; empty for a type that only a newer version of the platform knows. Throws {@link
     * MalformedEvent} with the reason where it is none.
     */
    public Optional<MetricRow> decode(ConsumerRecord<String, byte[]> record) {
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
        String tenant = tenants.read(new String(required(record, "ce_tenantid"), UTF_8));
        return Optional.of(fields.row(tenant, record));
    }

    private static Optional<MetricRow> unknown(String type, ConsumerRecord<?, ?> record) {
        boolean known = EventTypes.find(type).isPresent();
        if (type.startsWith(EventTypes.PREFIX) && !known) {
            return Optional.empty();
        }
        throw new MalformedEvent("ce_type " + type + " does not belong on " + record.topic());
    }

    private static String tenant(String name) {
        if (!TenantName.isValid(name)) {
            throw new MalformedEvent("ce_tenantid is no tenant's name: " + name);
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

    /** What has been read of one record. */
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
                throw new MalformedEvent("MetricRecorded is no JSON object");
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
                case "campaignId" -> campaignId = campaigns.read(text(name, parser));
                case "contentRef" -> contentRef = pieces.read(text(name, parser));
                case "channel" -> channel = code(name, text(name, parser), CHANNELS);
                case "metric" -> metric = code(name, text(name, parser), METRICS);
                case "verdict" -> verdict = code(name, text(name, parser), VERDICTS);
                case "value" -> value = number(name, parser);
                case "occurredAt" -> occurredAt = instant(name, text(name, parser));
                case "touches" -> touches = touches(parser);
                default -> parser.skipChildren();
            }
        }

        MetricRow row(String tenant, ConsumerRecord<String, byte[]> source) {
            UUID event = present("eventId", eventId);
            Instant time = present("occurredAt", occurredAt);
            limits.refuseTime(time).ifPresent(reason -> refuse("occurredAt", reason));
            MetricRow row = new MetricRow(
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
            limits.refuseValue(row.value()).ifPresent(reason -> refuse("value", reason));
            if (!touches.isEmpty()) {
                limits.refuseTouches(touches, Codes.metric(row.metric()), time)
                        .ifPresent(reason -> refuse("touches", reason));
            }
            return row;
        }
    }

    /** Few records have touches, so they are read as the contract's own type. */
    private static List<Touch> touches(JsonParser parser) throws IOException {
        try {
            List<Touch> touches = Arrays.asList(TOUCHES.readValue(parser, Touch[].class));
            if (touches.contains(null)) {
                throw malformed("touches", "are none: one is null");
            }
            return touches;
        } catch (JsonMappingException e) {
            throw new MalformedEvent("MetricRecorded: touches are none: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(String name, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw malformed(name, "is no text");
        }
        return parser.getText();
    }

    private static BigDecimal number(String name, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> throw malformed(name, "is no number");
        };
    }

    private static UUID uuid(String name, String text) {
        try {
            // fromString also takes shortened forms, which other readers of the topic refuse.
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw malformed(name, "is no UUID: " + text);
    }

    private static Instant instant(String name, String text) {
        try {
            return Timestamps.parse(text);
        } catch (DateTimeException e) {
            throw malformed(name, "is no instant: " + text);
        }
    }

    private static Short code(String name, String text, Map<String, Short> codes) {
        Short code = codes.get(text);
        if (code == null) {
            throw malformed(name, "is not known: " + text);
        }
        return code;
    }

    private static <T> T present(String name, @Nullable T field) {
        if (field == null) {
            throw malformed(name, "is missing");
        }
        return field;
    }

    private static void refuse(String name, String reason) {
        throw malformed(name, reason);
    }

    private static MalformedEvent malformed(String name, String reason) {
        return new MalformedEvent("MetricRecorded: " + name + " " + reason);
    }
}
