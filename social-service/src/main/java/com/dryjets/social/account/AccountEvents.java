package com.dryjets.social.account;

import com.dryjets.contracts.event.PostEvent.AccountConnected;
import com.dryjets.contracts.event.PostEvent.AccountDisconnected;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells other services whether accounts can publish, in the transaction that changes it. */
@ApplicationScoped
class AccountEvents {

    private final Outbox outbox;
    private final Clock clock;

    AccountEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> connected(SqlConnection connection, String tenant, UUID accountId, Channel channel, String name) {
        return outbox.write(
                connection, tenant, List.of(new AccountConnected(accountId, channel, name, clock.instant())));
    }

    Uni<Void> needsAttention(
            SqlConnection connection,
            String tenant,
            UUID accountId,
            Channel channel,
            String name,
            Attention reason,
            @Nullable String detail) {
        return outbox.write(
                connection,
                tenant,
                List.of(new AccountNeedsAttention(accountId, channel, reason.name(), detail, clock.instant(), name)));
    }

    Uni<Void> disconnected(SqlConnection connection, String tenant, UUID accountId, Channel channel) {
        return outbox.write(connection, tenant, List.of(new AccountDisconnected(accountId, channel, clock.instant())));
    }
}
