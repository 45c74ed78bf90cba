package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account, without its token. */
public record AccountView(
        UUID id,
        Channel platform,
        String externalAccountId,
        String name,
        AccountStatus status,
        @Nullable String invalidReason,
        String connectedBy,
        Instant connectedAt) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id,
                account.platform,
                account.externalId,
                account.name,
                account.status,
                account.invalidReason,
                account.connectedBy,
                account.connectedAt);
    }
}
