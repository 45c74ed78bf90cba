package com.dryjets.social.post;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what posts wait for, apart from their campaign.
 *
 * @param open the accounts that can publish
 * @param fourEyes whether posts need approval by someone other than their authors. Without this rule, only posts made from a
 *     content piece need approval, after they were edited; their author may approve them.
 */
record Readiness(Set<UUID> open, boolean fourEyes) {

    /**
     * Returns what a post waits for.
     *
     * @param others what it waits for besides its account, its approval and its privacy level
     * @param authors who wrote or changed it since its last approval
     */
    Set<HoldReason> holds(Set<HoldReason> others, Message message, @Nullable UUID accountId, List<String> authors) {
        Set<HoldReason> holds = withApproval(others, message, authors);
        holds.remove(HoldReason.PRIVACY);
        if (message.options().lacksPrivacy(message.channel())) {
            holds.add(HoldReason.PRIVACY);
        }
        holds.remove(HoldReason.ACCOUNT);
        if (accountId == null || !open.contains(accountId)) {
            holds.add(HoldReason.ACCOUNT);
        }
        return holds;
    }

    /** Returns what a post waits for besides its account and its privacy level. */
    Set<HoldReason> withApproval(Set<HoldReason> others, Message message, List<String> authors) {
        Set<HoldReason> holds = EnumSet.noneOf(HoldReason.class);
        holds.addAll(others);
        holds.remove(HoldReason.APPROVAL);
        if (!authors.isEmpty() && (fourEyes || message.isOfContent())) {
            holds.add(HoldReason.APPROVAL);
        }
        return holds;
    }

    /** Whether a person may approve a post by these authors. */
    boolean mayApprove(String user, List<String> authors) {
        return !fourEyes || !authors.contains(user);
    }
}
