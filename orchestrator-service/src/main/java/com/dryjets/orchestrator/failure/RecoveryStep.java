package com.dryjets.orchestrator.failure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a recovery.
 *
 * @param text what to do, as a sentence
 * @param action what a front end can offer as one click; absent if the step is done elsewhere
 * @param targets the ids of the accounts, posts or emails that the action is for
 */
public record RecoveryStep(String text, @Nullable RecoveryAction action, List<UUID> targets) {

    public RecoveryStep {
        targets = List.copyOf(targets);
    }

    static RecoveryStep of(String text) {
        return new RecoveryStep(text, null, List.of());
    }

    static RecoveryStep of(String text, RecoveryAction action, List<UUID> targets) {
        return new RecoveryStep(text, action, targets);
    }
}
