package com.dryjets.social.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A span of time, with both ends. */
public record Span(Instant from, Instant to) {

    /** The same times as spans that do not overlap, in order. */
    public static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.to().isBefore(span.from())) {
                merged.add(span);
            } else if (last.to().isBefore(span.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return merged;
    }
}
