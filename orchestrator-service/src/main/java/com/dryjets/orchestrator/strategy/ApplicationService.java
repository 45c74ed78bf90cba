package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.strategy.ApplicationRules.Apply;
import com.dryjets.orchestrator.strategy.ApplicationRules.Refuse;
import com.dryjets.orchestrator.strategy.Strategy.Application;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies versions of strategies: publishes the allocations and the content plan for the services that own them. */
@ApplicationScoped
class ApplicationService {

    private static final Logger LOG = Logger.getLogger(ApplicationService.class);

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final StrategyBriefs briefs;
    private final StrategyRepository strategies;
    private final Outbox outbox;
    private final Clock clock;

    ApplicationService(
            TenantTransaction transactions,
            Idempotency idempotency,
            StrategyBriefs briefs,
            StrategyRepository strategies,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.briefs = briefs;
        this.strategies = strategies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A version, and the campaign that it is applied to, which is locked. */
    private record Target(CampaignProjection campaign, Strategy strategy) {}

    /**
     * Applies a version, or one that was refused again. The one that was applied last stays as it is.
     *
     * @return fails with 409 if the campaign is over or has changed, or a later application would be undone unseen
     */
    Uni<StrategyView> apply(Idempotency.Request request, UUID campaignId, int version, @Nullable String ifMatch) {
        Caller caller = request.caller();
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(
                        request,
                        StrategyView.class,
                        () -> target(caller.tenant(), campaignId, version)
                                .chain(target -> target.strategy().isApplied()
                                        ? again(target.strategy())
                                        : first(target, caller, ifMatch))));
    }

    private Uni<Target> target(String tenant, UUID campaignId, int version) {
        return briefs.lock(tenant, campaignId)
                .chain(campaign ->
                        strategies.get(tenant, campaignId, version).map(strategy -> new Target(campaign, strategy)));
    }

    private Uni<StrategyView> again(Strategy strategy) {
        return strategies
                .lastApplied(strategy.tenant(), strategy.campaignId())
                .invoke(last -> {
                    if (last.number() != strategy.number()) {
                        throw Problem.conflict(
                                "Version %d was applied after this one. Generate a new version to change the plan again."
                                        .formatted(last.number()));
                    }
                })
                .map(Strategy::view);
    }

    private Uni<StrategyView> first(Target target, Caller caller, @Nullable String ifMatch) {
        briefs.requireOpen(target.campaign());
        ETag.require(ifMatch, target.strategy().version());
        return briefs.spent(caller.tenant(), target.campaign().id())
                .chain(spent -> decide(target, caller, spent))
                .call(strategies::flush)
                .map(Strategy::view);
    }

    private Uni<Strategy> decide(Target target, Caller caller, Map<Channel, BigDecimal> spent) {
        Application application = new Application(Ids.next(), caller.user());
        return switch (ApplicationRules.decide(
                target.strategy(), target.campaign(), spent, briefs.today(target.campaign()), application)) {
            case Refuse refuse -> throw Problem.conflict(refuse.reason());
            case Apply apply -> {
                target.strategy().apply(application, clock.instant().truncatedTo(ChronoUnit.MICROS));
                LOG.infof(
                        "Strategy applied campaignId=%s version=%d pieces=%d",
                        target.campaign().id(),
                        target.strategy().number(),
                        apply.event().contentPlan().size());
                yield outbox.write(caller.tenant(), apply.event()).replaceWith(target.strategy());
            }
        };
    }
}
