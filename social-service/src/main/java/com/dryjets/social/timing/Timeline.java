package com.dryjets.social.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Spans joined end to end, so that offsets run across the gaps between them. There is at least one span. */
record Timeline(List<TimeSpan> spans) {

    Duration length() {
        return spans.stream().map(TimeSpan::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the instant at an offset; the start if the timeline has no length. */
    Instant at(Duration offset) {
        Duration left = offset;
        for (TimeSpan span : spans) {
            if (left.compareTo(span.length()) < 0) {
                return span.from().plus(left);
            }
            left = left.minus(span.length());
        }
        return spans.getLast()
                .from()
                .plus(
                        spans.getLast().isEmpty()
                                ? Duration.ZERO
                                : spans.getLast().length());
    }

    /** Returns the offset of an instant; empty if it lies outside. */
    Optional<Duration> offset(Instant time) {
        Duration before = Duration.ZERO;
        for (TimeSpan span : spans) {
            if (!time.isBefore(span.from()) && time.isBefore(span.to())) {
                return Optional.of(before.plus(Duration.between(span.from(), time)));
            }
            before = before.plus(span.length());
        }
        return Optional.empty();
    }
}
