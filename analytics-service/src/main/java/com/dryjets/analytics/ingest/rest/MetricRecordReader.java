package com.dryjets.analytics.ingest.rest;

import com.dryjets.analytics.record.RecordLimits;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.problem.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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

/** Reads one record of a request and collects every error in it. */
final class MetricRecordReader {

    private static final Set<String> FIELDS = Set.of(
            "eventId",
            "campaignId",
            "channel",
            "contentRef",
            "metric",
            "value",
            "occurredAt",
            "verdict",
            "touches",
            "recipientRef");
    private static final Set<String> TOUCH_FIELDS = Set.of("channel", "contentId", "at");
    private static final Map<String, Channel> CHANNELS = byName(Channel.values(), Channel::name);
    private static final Map<String, Metric> METRICS =
            byName(Metric.values(), metric -> metric.name().toLowerCase(Locale.ROOT));
    private static final Map<String, Verdict> VERDICTS = byName(Verdict.values(), Verdict::name);

    private final JsonNode record;
    private final String pointer;
    private final RecordLimits limits;
    private final List<FieldError> errors;

    /**
     * @param index the record's index in the request
     * @param errors receives the errors
     */
    MetricRecordReader(JsonNode record, int index, RecordLimits limits, List<FieldError> errors) {
        this(record, "/" + index, limits, errors);
    }

    private MetricRecordReader(JsonNode record, String pointer, RecordLimits limits, List<FieldError> errors) {
        this.record = record;
        this.pointer = pointer;
        this.limits = limits;
        this.errors = errors;
    }

    /**
     * Reads the record; null if it is invalid.
     *
     * @param idempotencyKey derives the ids of records without one: the same record in a repeated request is the same
     *     fact
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
        UUID recipientRef = uuid("recipientRef");
        if (errors.size() > before) {
            return null;
        }
        UUID id = eventId != null ? eventId : Ids.of(String.valueOf(idempotencyKey), pointer, record);
        return new MetricRecorded(
                id, campaignId, channel, contentRef, metric, value, occurredAt, verdict, touches, recipientRef);
    }

    private List<Touch> touches(@Nullable Metric metric, @Nullable Instant occurredAt) {
        JsonNode node = record.path("touches");
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            invalid("touches", "must be an array");
            return List.of();
        }
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            new MetricRecordReader(node.get(i), pointer + "/touches/" + i, limits, errors)
                    .touch()
                    .ifPresent(touches::add);
        }
        if (metric != null && occurredAt != null) {
            limits.rejectTouches(touches, metric, occurredAt).ifPresent(reason -> invalid("touches", reason));
        }
        return touches;
    }

    /** Reads the record as a touch of another record. */
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
            invalid(field.replace("~", "~0").replace("/", "~1"), "is unknown");
        }
    }

    private @Nullable UUID uuid(String field) {
        String text = text(field);
        try {
            return text == null ? null : Ids.parse(text);
        } catch (InvalidValue e) {
            return invalid(field, e.getMessage());
        }
    }

    private @Nullable BigDecimal value() {
        JsonNode node = record.path("value");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            return invalid("value", "must be a number");
        }
        BigDecimal value = node.decimalValue();
        limits.rejectValue(value).ifPresent(reason -> invalid("value", reason));
        return value;
    }

    private @Nullable Instant occurredAt() {
        Instant time = instant("occurredAt");
        if (time != null) {
            limits.rejectTime(time).ifPresent(reason -> invalid("occurredAt", reason));
        }
        return time;
    }

    private @Nullable Instant instant(String field) {
        String text = text(field);
        try {
            return text == null ? null : Instants.parse(text);
        } catch (InvalidValue e) {
            return invalid(field, "must be an instant such as 2026-10-05T09:41:07Z, between 1970 and 2200");
        }
    }

    private <T> @Nullable T named(String field, Map<String, T> values) {
        String text = text(field);
        if (text == null || values.containsKey(text)) {
            return text == null ? null : values.get(text);
        }
        return invalid(
                field, "must be one of " + values.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private @Nullable String text(String field) {
        JsonNode node = record.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isTextual() ? node.textValue() : invalid(field, "must be a string");
    }

    private <T> @Nullable T required(String field, @Nullable T value) {
        boolean absent =
                record.path(field).isMissingNode() || record.path(field).isNull();
        return value == null && absent ? invalid(field, "is required") : value;
    }

    private <T> @Nullable T invalid(String field, String detail) {
        errors.add(new FieldError(pointer + "/" + field, detail));
        return null;
    }

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }
}
