package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.platform.Limit;
import com.dryjets.platform.PlatformRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Knows the platform rules of tenants and accounts, and changes limits. */
@ApplicationScoped
public class RuleService {

    private static final Logger LOG = Logger.getLogger(RuleService.class);

    private final TenantTransaction transactions;
    private final OverrideRepository overrides;
    private final Clock clock;

    RuleService(TenantTransaction transactions, OverrideRepository overrides, Clock clock) {
        this.transactions = transactions;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** Returns the rules that apply to all accounts of a tenant, inside its transaction. */
    public Uni<RuleSet> of(String tenant) {
        return of(tenant, null);
    }

    /** Returns the rules that apply to an account, inside the tenant's transaction; its limits precede the tenant's. */
    public Uni<RuleSet> of(String tenant, @Nullable String account) {
        return overrides.of(tenant, name(account)).map(RuleService::set);
    }

    private static RuleSet set(List<PlatformOverride> found) {
        Map<Channel, Map<Limit, Integer>> limits = new EnumMap<>(Channel.class);
        found.forEach(override -> limits.computeIfAbsent(override.channel, key -> new EnumMap<>(Limit.class))
                .putAll(override.limits));
        return new RuleSet(limits);
    }

    Uni<PlatformRuleList> list(Caller caller, @Nullable String account) {
        return transactions.run(
                caller.tenant(), () -> of(caller.tenant(), account).map(PlatformRuleList::of));
    }

    /** Replaces the limits that differ on a platform. */
    Uni<PlatformRulesView> override(Caller caller, Channel channel, OverrideLimits change) {
        requireTexts(channel);
        change.require(channel);
        String tenant = caller.tenant();
        String account = name(change.accountId());
        return transactions
                .run(
                        tenant,
                        () -> overrides
                                .save(new PlatformOverride(tenant, channel, account)
                                        .change(change, caller, clock.instant()))
                                .chain(() -> of(tenant, change.accountId())))
                .invoke(() -> LOG.infof("Platform limits changed channel=%s limits=%s", channel, change.limits()))
                .map(rules -> PlatformRulesView.of(channel, rules));
    }

    /** Goes back to the limits of the platform, or of the tenant for an account. */
    Uni<Void> reset(Caller caller, Channel channel, @Nullable String account) {
        requireTexts(channel);
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> overrides
                        .find(tenant, channel, name(account))
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("override of", channel))
                        .chain(overrides::delete));
    }

    private static void requireTexts(Channel channel) {
        if (!PlatformRules.channels().contains(channel)) {
            throw Problem.notFound("platform", channel);
        }
    }

    private static String name(@Nullable String account) {
        return account == null ? PlatformOverride.ALL : account;
    }
}
