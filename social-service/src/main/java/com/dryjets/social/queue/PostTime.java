package com.dryjets.social.queue;

import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.problem.Problem;
import java.time.Instant;

/** When a person wants a post to leave. */
sealed interface PostTime {

    /** At this time. */
    record At(Instant time) implements PostTime {}

    /** At the account's best free time within a week. */
    record Best() implements PostTime {}

    /** At the account's next free posting slot. */
    record NextSlot() implements PostTime {}

    /** Reads an instant, {@code best} or {@code next-slot}; fails with 400 for anything else. */
    static PostTime read(String text) {
        return switch (text) {
            case "best" -> new Best();
            case "next-slot" -> new NextSlot();
            default -> {
                try {
                    yield new At(Instants.parse(text));
                } catch (InvalidValue e) {
                    throw Problem.badField("/scheduledTime", e.getMessage() + ", or \"best\", or \"next-slot\"");
                }
            }
        };
    }
}
