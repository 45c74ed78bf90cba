package com.dryjets.email.segment;

import java.util.List;
import java.util.UUID;

/**
 * What the members of a segment depend on, besides what is written about each contact.
 *
 * @param parts its conditions, and those of the segments that it refers to
 */
record Dependence(List<Condition> parts) {
    Dependence {
        parts = List.copyOf(parts);
    }

    static Dependence of(UUID segment, Definitions definitions) {
        return new Dependence(definitions.parts(segment));
    }

    /** Returns whether the change of one contact may move another, because it ranks all contacts. */
    boolean ranks() {
        return parts.stream().anyMatch(part -> part.topPercent() != null);
    }

    /** Returns whether it changes with what contacts open and click. */
    boolean readsEngagement() {
        return parts.stream()
                .anyMatch(part -> part.engagement() != null && part.engagement().kind() != Engagement.RECEIVED);
    }

    /** Returns whether it changes with what contacts receive. */
    boolean readsReceipts() {
        return parts.stream()
                .anyMatch(part -> part.engagement() != null && part.engagement().kind() == Engagement.RECEIVED);
    }

    /** Returns whether it changes with the day for contacts whom no index finds, such as those with a birthday. */
    boolean readsDays() {
        return parts.stream()
                .anyMatch(part -> part.date() != null
                        && part.date().relative()
                        && !part.date().concernsCreation());
    }

    /** Returns whether time alone changes its members. */
    boolean usesClock() {
        return parts.stream()
                .anyMatch(part -> part.date() != null && part.date().relative()
                        || part.event() != null && part.event().withinDays() != null
                        || part.engagement() != null && part.engagement().withinDays() != null);
    }
}
