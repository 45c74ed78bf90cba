package com.dryjets.social.post;

import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tries of a post, in order. */
record Ledger(List<LedgerEntry> entries) {

    Ledger {
        entries = List.copyOf(entries);
    }

    /** What has been reached: the last word on each step counts. */
    Progress progress() {
        Map<Step, String> done = new HashMap<>();
        Map<Step, String> pending = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.isDone()) {
                done.put(entry.step(), String.valueOf(entry.remoteId()));
                pending.remove(entry.step());
            } else if (entry.isPending()) {
                pending.put(entry.step(), String.valueOf(entry.remoteId()));
            } else if (LedgerEntry.EXPIRED.equals(entry.outcome())) {
                done.remove(entry.step());
                pending.remove(entry.step());
            }
        }
        return new Progress(done, pending);
    }

    /** The first step of the plan that is not done; empty if all are. */
    Optional<Step> next(List<Step> plan) {
        Progress reached = progress();
        return plan.stream().filter(step -> !reached.done().containsKey(step)).findFirst();
    }

    int nextNumber() {
        return entries.size() + 1;
    }

    Optional<LedgerEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** When the step was first tried; a post that surfaces late may stem from any of its tries. */
    Optional<Instant> firstTried(Step step) {
        return entries.stream()
                .filter(entry -> entry.step().equals(step))
                .map(LedgerEntry::startedAt)
                .min(Instant::compareTo);
    }

    /** How long ago the step was last tried; zero if it was not. */
    Duration sinceTried(Step step) {
        return entries.stream()
                .filter(entry -> entry.step().equals(step))
                .map(LedgerEntry::age)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Whether an earlier try of the step may have been the one that the network shows. */
    boolean mayHaveShown(Step step, int before) {
        return entries.stream()
                .anyMatch(entry -> entry.number() < before
                        && entry.step().equals(step)
                        && !entry.isDone()
                        && ("UNKNOWN".equals(entry.outcome())
                                || LedgerEntry.STARTED.equals(entry.outcome())
                                || "NOT_FOUND".equals(entry.outcome())));
    }
}
