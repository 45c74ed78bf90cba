package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.orchestrator.JsonColumn;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of the recipients of an email.
 *
 * @param remaining those who are still to receive it
 * @param failed rejected or given up; null while it is paused, or if it was cancelled
 * @param skipped null while it is paused, or if the event was from an older producer; {@code unknown} likewise
 * @param complained those who reported it as spam
 * @param bounces how many came back, by reason
 */
record DeliveryCounts(
        int sent,
        int remaining,
        @Nullable Integer failed,
        @Nullable Integer skipped,
        @Nullable Integer unknown,
        int complained,
        Map<String, Integer> bounces) {

    DeliveryCounts {
        bounces = Map.copyOf(bounces);
    }

    static DeliveryCounts of(EmailSendPaused paused) {
        return new DeliveryCounts(
                paused.sent(),
                paused.remaining(),
                null,
                null,
                null,
                Objects.requireNonNullElse(paused.complained(), 0),
                paused.bounces());
    }

    static DeliveryCounts of(EmailSendCompleted completed) {
        return new DeliveryCounts(
                completed.sent(),
                0,
                completed.failed(),
                completed.skipped(),
                completed.unknown(),
                Objects.requireNonNullElse(completed.complained(), 0),
                completed.bounces());
    }

    /** Nobody else receives an email that was cancelled. */
    static DeliveryCounts stopped(int sent) {
        return new DeliveryCounts(sent, 0, null, null, null, 0, Map.of());
    }

    /** The same, with what was known of the recipients before. */
    DeliveryCounts stoppedAt(int all) {
        return new DeliveryCounts(all, 0, failed, skipped, unknown, complained, bounces);
    }

    @Converter
    static class Column extends JsonColumn<DeliveryCounts> {
        Column() {
            super(DeliveryCounts.class);
        }
    }
}
