package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose posts keep apart from each other: an account's, or those of a network that wait for one. */
record Target(@Nullable UUID accountId, Channel channel) {

    static Set<UUID> accounts(Set<Target> targets) {
        return targets.stream().map(Target::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
