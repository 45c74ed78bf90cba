package com.dryjets.social.post;

import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The publication attempts of a post, in order. */
record Ledger(List<LedgerEntry> entries) {

    Ledger {
        entries = List.copyOf(entries);
    }

    /** Returns what has been achieved; the last entry of each step counts. */
    Progress progress() {
        Map<Step, String> done = new HashMap<>();
        Map<Step, String> pending = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.isDone()) {
                done.put(entry.step(), String.valueOf(entry.remoteId()));
                pending.remove(entry.step());
            } else if (entry.isPending()) {
                pending.put(entry.step(), String.valueOf(entry.remoteId()));
            } else if (entry.isRefused()) {
                pending.remove(entry.step());
            } else if (LedgerEntry.EXPIRED.equals(entry.outcome())) {
                done.remove(entry.step());
                pending.remove(entry.step());
            }
        }
        return new Progress(done, pending);
    }

    /** Returns the network's ids of what is visible: the parts in order, then the first comment. */
    List<String> shownIds() {
        return progress().done().entrySet().stream()
                .filter(step -> step.getKey().isVisible())
                .sorted(Comparator.comparing(step -> step.getKey().kind() == Step.Kind.COMMENT
                        ? Integer.MAX_VALUE
                        : step.getKey().index()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the first step of the plan that is not done; empty if all are. */
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

    /** Returns when the step was first attempted; a post that appears late may be from any of its attempts. */
    Optional<Instant> firstTried(Step step) {
        return entries.stream()
                .filter(entry -> entry.step().equals(step))
                .map(LedgerEntry::startedAt)
                .min(Instant::compareTo);
    }

    /** Returns how long ago the step was last attempted; zero if never. */
    Duration sinceTried(Step step) {
        return entries.stream()
                .filter(entry -> entry.step().equals(step))
                .map(LedgerEntry::age)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Whether the network may show the result of an earlier attempt of the step. */
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
