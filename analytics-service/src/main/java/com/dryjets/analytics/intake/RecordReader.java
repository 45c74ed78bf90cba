package com.dryjets.analytics.intake;

import com.dryjets.analytics.records.MetricLimits;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.kit.problem.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one record of a request and notes everything that is wrong with it. */
final class RecordReader {

    private static final Set<String> FIELDS = Set.of(
            "eventId", "campaignId", "channel", "contentRef", "metric", "value", "occurredAt", "verdict", "touches");
    private static final Set<String> TOUCH_FIELDS = Set.of("channel", "contentId", "at");
    private static final Map<String, Channel> CHANNELS = byName(Channel.values(), Channel::name);
    private static final Map<String, Metric> METRICS =
            byName(Metric.values(), metric -> metric.name().toLowerCase(Locale.ROOT));
    private static final Map<String, Verdict> VERDICTS = byName(Verdict.values(), Verdict::name);

    private final JsonNode record;
    private final String pointer;
    private final MetricLimits limits;
    private final List<FieldError> errors;

    /**
     * @param index the record's place in the request
     * @param errors where to note what is wrong
     */
    RecordReader(JsonNode record, int index, MetricLimits limits, List<FieldError> errors) {
        this(record, "/" + index, limits, errors);
    }

    private RecordReader(JsonNode record, String pointer, MetricLimits limits, List<FieldError> errors) {
        this.record = record;
        this.pointer = pointer;
        this.limits = limits;
        this.errors = errors;
    }

    /**
     * The record; null when something is wrong with it.
     *
     * @param idempotencyKey names records without an id of their own: the same record in a repeated request is the
     *     same fact
     */
    @Nullable
    MetricRecorded read(@Nullable String idempotencyKey) {
        if (!record.isObject()) {
            errors.add(new FieldError(pointer, "must be an object"));
            return null;
        }
        int before = errors.size();
        record.fieldNames().forEachRemaining(field -> requireKnown(field, FIELDS));
        UUID eventId = idempotencyKey == null || record.has("eventId") ? required("eventId", uuid("eventId")) : null;
        UUID campaignId = required("campaignId", uuid("campaignId"));
        Channel channel = required("channel", named("channel", CHANNELS));
        UUID contentRef = uuid("contentRef");
        Metric metric = required("metric", named("metric", METRICS));
        BigDecimal value = required("value", value());
        Instant occurredAt = required("occurredAt", occurredAt());
        Verdict verdict = named("verdict", VERDICTS);
        List<Touch> touches = touches(metric, occurredAt);
        if (errors.size() > before) {
            return null;
        }
        UUID id = eventId != null ? eventId : Ids.of(String.valueOf(idempotencyKey), pointer, record);
        return new MetricRecorded(id, campaignId, channel, contentRef, metric, value, occurredAt, verdict, touches);
    }

    private List<Touch> touches(@Nullable Metric metric, @Nullable Instant occurredAt) {
        JsonNode node = record.path("touches");
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            wrong("touches", "must be an array");
            return List.of();
        }
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            new RecordReader(node.get(i), pointer + "/touches/" + i, limits, errors)
                    .touch()
                    .ifPresent(touches::add);
        }
        if (metric != null && occurredAt != null) {
            limits.refuseTouches(touches, metric, occurredAt).ifPresent(reason -> wrong("touches", reason));
        }
        return touches;
    }

    /** The record as one of another's touches. */
    private Optional<Touch> touch() {
        if (!record.isObject()) {
            errors.add(new FieldError(pointer, "must be an object"));
            return Optional.empty();
        }
        int before = errors.size();
        record.fieldNames().forEachRemaining(field -> requireKnown(field, TOUCH_FIELDS));
        Channel channel = required("channel", named("channel", CHANNELS));
        UUID contentId = uuid("contentId");
        Instant at = required("at", instant("at"));
        return errors.size() > before ? Optional.empty() : Optional.of(new Touch(channel, contentId, at));
    }

    private void requireKnown(String field, Set<String> known) {
        if (!known.contains(field)) {
            wrong(field.replace("~", "~0").replace("/", "~1"), "is not known");
        }
    }

    private @Nullable UUID uuid(String field) {
        String text = text(field);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return wrong(field, "must be a UUID");
        }
    }

    private @Nullable BigDecimal value() {
        JsonNode node = record.path("value");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            return wrong("value", "must be a number");
        }
        BigDecimal value = node.decimalValue();
        limits.refuseValue(value).ifPresent(reason -> wrong("value", reason));
        return value;
    }

    private @Nullable Instant occurredAt() {
        Instant time = instant("occurredAt");
        if (time != null) {
            limits.refuseTime(time).ifPresent(reason -> wrong("occurredAt", reason));
        }
        return time;
    }

    private @Nullable Instant instant(String field) {
        String text = text(field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return wrong(field, "must be an instant such as 2026-10-05T09:41:07Z");
        }
    }

    private <T> @Nullable T named(String field, Map<String, T> values) {
        String text = text(field);
        if (text == null || values.containsKey(text)) {
            return text == null ? null : values.get(text);
        }
        return wrong(
                field, "must be one of " + values.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private @Nullable String text(String field) {
        JsonNode node = record.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isTextual() ? node.textValue() : wrong(field, "must be a text");
    }

    private <T> @Nullable T required(String field, @Nullable T value) {
        boolean absent =
                record.path(field).isMissingNode() || record.path(field).isNull();
        return value == null && absent ? wrong(field, "is missing") : value;
    }

    private <T> @Nullable T wrong(String field, String detail) {
        errors.add(new FieldError(pointer + "/" + field, detail));
        return null;
    }

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }
}
