package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.PostEvent.AccountConnected;
import com.dryjets.contracts.event.PostEvent.AccountDisconnected;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account at a network can publish.
 *
 * @param name null if the event does not tell it
 * @param reasonCode why it needs a person
 * @param reason the same in the network's words
 * @param since when it came into this state
 */
record AccountProjection(
        UUID id,
        Channel channel,
        @Nullable String name,
        AccountState state,
        @Nullable String reasonCode,
        @Nullable String reason,
        Instant since) {

    static AccountProjection of(AccountConnected event) {
        return new AccountProjection(
                event.accountId(),
                event.channel(),
                event.name(),
                AccountState.CONNECTED,
                null,
                null,
                event.connectedAt());
    }

    static AccountProjection of(AccountNeedsAttention event) {
        return new AccountProjection(
                event.accountId(),
                event.channel(),
                event.name(),
                AccountState.NEEDS_ATTENTION,
                event.reason(),
                event.detail(),
                event.since());
    }

    static AccountProjection of(AccountDisconnected event) {
        return new AccountProjection(
                event.accountId(),
                event.channel(),
                null,
                AccountState.DISCONNECTED,
                null,
                null,
                event.disconnectedAt());
    }
}
