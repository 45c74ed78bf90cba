package com.dryjets.social.network;

import java.util.Map;
import java.util.Optional;

/**
 * How far a post has come.
 *
 * @param done the network's ids of what the finished steps made
 * @param pending the ids of steps that the network is still working on
 */
public record Progress(Map<Step, String> done, Map<Step, String> pending) {

    public static final Progress NONE = new Progress(Map.of(), Map.of());

    public Progress {
        done = Map.copyOf(done);
        pending = Map.copyOf(pending);
    }

    /** The id of a finished step; fails if it is not done. */
    public String id(Step step) {
        String id = done.get(step);
        if (id == null) {
            throw new IllegalStateException(step.key() + " is not done");
        }
        return id;
    }

    /** Whether people see at least a part of the post. */
    public boolean isShown() {
        return done.keySet().stream().anyMatch(Step::isVisible);
    }

    /** The id with which a pending step goes on. */
    public Optional<String> pendingId(Step step) {
        return Optional.ofNullable(pending.get(step));
    }
}
