package com.dryjets.social.post;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lets posts leave, as far as it does not concern their campaign.
 *
 * @param open the accounts that can publish
 * @param fourEyes whether posts need an approval
 */
record Readiness(Set<UUID> open, boolean fourEyes) {

    /**
     * What a post waits for.
     *
     * @param others what it waits for besides its account and its approval
     * @param authors who has written it since it was last approved
     */
    Set<HoldReason> holds(Set<HoldReason> others, @Nullable UUID accountId, List<String> authors) {
        Set<HoldReason> holds = withApproval(others, authors);
        holds.remove(HoldReason.ACCOUNT);
        if (accountId == null || !open.contains(accountId)) {
            holds.add(HoldReason.ACCOUNT);
        }
        return holds;
    }

    /** The same without its account. */
    Set<HoldReason> withApproval(Set<HoldReason> others, List<String> authors) {
        Set<HoldReason> holds = EnumSet.noneOf(HoldReason.class);
        holds.addAll(others);
        holds.remove(HoldReason.APPROVAL);
        if (fourEyes && !authors.isEmpty()) {
            holds.add(HoldReason.APPROVAL);
        }
        return holds;
    }
}
