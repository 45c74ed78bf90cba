package com.dryjets.email.tracking;

import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Increment;
import com.dryjets.email.tracking.EngagementChange.Clicker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what changes of engagement add to the sums of an email, and what they take back. */
final class EngagementIncrements {

    private final List<Increment> increments = new ArrayList<>();
    private final Set<UUID> clickers = new HashSet<>();

    private EngagementIncrements() {}

    static List<Increment> of(List<EngagementChange> changes) {
        EngagementIncrements all = new EngagementIncrements();
        changes.forEach(all::add);
        return List.copyOf(all.increments);
    }

    private void add(EngagementChange change) {
        boolean open = change.kind() == Hit.Kind.OPEN;
        count(change, open ? Counter.OPENS : Counter.CLICKS, change.before() != null, true);
        count(change, open ? Counter.HUMAN_OPENS : Counter.HUMAN_CLICKS, change.wasHuman(), change.isHuman());
        Clicker clicker = change.clicker();
        // Each change of a recipient's clicks tells the same of the recipient.
        if (clicker != null && clickers.add(change.recipientId())) {
            countRecipient(change, Counter.CLICKERS, clicker.before(), true);
            countRecipient(change, Counter.HUMAN_CLICKERS, clicker.humanBefore(), clicker.human());
        }
    }

    private void count(EngagementChange change, Counter counter, boolean before, boolean now) {
        if (before != now) {
            Increment increment = increment(change, counter, now, change.firstAt());
            increments.add(change.kind() == Hit.Kind.CLICK ? increment.ofLink(change.link()) : increment);
        }
    }

    private void countRecipient(EngagementChange change, Counter counter, boolean before, boolean now) {
        if (before != now) {
            increments.add(increment(change, counter, now, null));
        }
    }

    private static Increment increment(EngagementChange change, Counter counter, boolean more, @Nullable Instant at) {
        return more
                ? Increment.one(change.emailId(), change.recipientId(), counter, at)
                : Increment.minusOne(change.emailId(), change.recipientId(), counter, at);
    }
}
