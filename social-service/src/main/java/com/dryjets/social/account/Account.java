package com.dryjets.social.account;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's account at a network. */
@Entity(name = "account")
@Table(name = "social_account")
class Account {

    @Id
    UUID id;

    String tenant;

    @Enumerated(EnumType.STRING)
    Channel platform;

    String externalId;
    String name;
    byte[] token;

    @Enumerated(EnumType.STRING)
    AccountStatus status;

    @Nullable
    String invalidReason;

    @Nullable
    Instant publishBlockedUntil;

    @Nullable
    Instant readBlockedUntil;

    String connectedBy;
    Instant connectedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected Account() {}

    Account(Caller caller, ConnectAccount request) {
        id = Ids.next();
        tenant = caller.tenant();
        platform = request.platform();
        externalId = request.externalAccountId();
    }

    /** Makes the account usable after the network accepted its token. */
    void connected(String verifiedName, byte[] encryptedToken, Caller caller, Instant now) {
        name = verifiedName;
        token = encryptedToken;
        status = AccountStatus.CONNECTED;
        invalidReason = null;
        publishBlockedUntil = null;
        readBlockedUntil = null;
        connectedBy = caller.user();
        connectedAt = now;
    }
}
