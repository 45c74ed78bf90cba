package com.dryjets.content.repurposing;

import com.dryjets.content.publication.PublicationState;
import com.dryjets.content.publication.PublicationView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the status that a piece has because of its posts and emails. */
final class ReleaseRules {

    private static final String TOO_LATE = "It was published before the withdrawal of its approval took effect.";

    private ReleaseRules() {}

    /** A status that a piece gets, and why. */
    record Outcome(ContentStatus status, @Nullable String reason) {}

    /**
     * Decides the status of a piece; empty if it stays. A piece is published once one of its items is, even if it was
     * withdrawn: the network or the first recipients have it. A released piece is scheduled while an item waits, and
     * approved once all of them have failed or were cancelled.
     */
    static Optional<Outcome> follow(ContentStatus status, List<PublicationView> items) {
        if (has(items, PublicationState.PUBLISHED)) {
            return changed(status, ContentStatus.PUBLISHED, status.isReleased() ? null : TOO_LATE);
        }
        if (!status.isReleased()) {
            return Optional.empty();
        }
        return has(items, PublicationState.SCHEDULED)
                ? changed(status, ContentStatus.SCHEDULED, null)
                : changed(status, ContentStatus.APPROVED, lastReason(items));
    }

    private static Optional<Outcome> changed(ContentStatus from, ContentStatus to, @Nullable String reason) {
        return from == to ? Optional.empty() : Optional.of(new Outcome(to, reason));
    }

    private static boolean has(List<PublicationView> items, PublicationState state) {
        return items.stream().anyMatch(item -> item.state() == state);
    }

    /** Says why the last item failed or was cancelled. */
    private static @Nullable String lastReason(List<PublicationView> items) {
        return items.isEmpty() ? null : items.getLast().reason();
    }
}
