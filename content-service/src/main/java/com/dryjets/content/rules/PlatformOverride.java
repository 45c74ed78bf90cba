package com.dryjets.content.rules;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.platform.Limit;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Limits of a platform that differ for a tenant, or for one of its accounts. */
@Entity(name = "platform_override")
class PlatformOverride {

    /** The account of limits that apply to the whole tenant. */
    static final String ALL = "";

    @Id
    UUID id;

    String tenant;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String account;

    @Convert(converter = LimitMap.class)
    Map<Limit, Integer> limits;

    @Nullable
    String reason;

    String changedBy;
    Instant changedAt;

    /** For Hibernate. */
    protected PlatformOverride() {}

    PlatformOverride(String tenant, Channel channel, String account) {
        id = id(tenant, channel, account);
        this.tenant = tenant;
        this.channel = channel;
        this.account = account;
    }

    static UUID id(String tenant, Channel channel, String account) {
        return Ids.of(tenant, channel, account);
    }

    PlatformOverride change(OverrideLimits change, Caller caller, Instant now) {
        limits = change.limits();
        reason = change.reason();
        changedBy = caller.user();
        changedAt = now;
        return this;
    }
}
