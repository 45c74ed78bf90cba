package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.event.InsightEvent.StrategyGenerated;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.llm.Account;
import com.dryjets.llm.PaidRequests;
import com.dryjets.orchestrator.strategy.ModelPlanner.Planned;
import com.dryjets.orchestrator.strategy.Strategy.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Generates strategies: reads the campaign and its evidence, plans outside of transactions, and stores the version. */
@ApplicationScoped
class GenerationService {

    private static final Logger LOG = Logger.getLogger(GenerationService.class);

    private final PaidRequests requests;
    private final StrategyBriefs briefs;
    private final ModelPlanner planner;
    private final StrategyRepository strategies;
    private final Outbox outbox;
    private final Clock clock;

    GenerationService(
            PaidRequests requests,
            StrategyBriefs briefs,
            ModelPlanner planner,
            StrategyRepository strategies,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.briefs = briefs;
        this.planner = planner;
        this.strategies = strategies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Generates the next version, or repeats the first answer to the request's key before any paid call. */
    Uni<StrategyView> generate(Idempotency.Request request, UUID campaignId, GenerateStrategy wishes) {
        Account account = PaidRequests.account(request, "strategy " + campaignId);
        String tenant = account.tenant();
        return requests.once(
                request, account, StrategyView.class, new PaidRequests.Steps<StrategyBrief, Planned, StrategyView>() {
                    @Override
                    public Uni<StrategyBrief> open() {
                        return briefs.read(tenant, campaignId, wishes);
                    }

                    @Override
                    public Planned work(StrategyBrief brief) {
                        return planner.plan(brief, account);
                    }

                    @Override
                    public Uni<StrategyView> store(StrategyBrief brief, Planned planned) {
                        Origin origin = new Origin(
                                tenant,
                                campaignId,
                                request.caller().user(),
                                clock.instant().truncatedTo(ChronoUnit.MICROS));
                        return GenerationService.this.store(origin, brief, planned);
                    }
                });
    }

    /** Locks the campaign, so that two versions that are made at the same time get different numbers. */
    private Uni<StrategyView> store(Origin origin, StrategyBrief brief, Planned planned) {
        return briefs.lock(origin.tenant(), origin.campaignId())
                .chain(() -> strategies.newest(origin.tenant(), origin.campaignId()))
                .map(newest -> new Strategy(origin, newest + 1, brief, planned))
                .chain(strategies::persistAndFlush)
                .chain(this::publish);
    }

    private Uni<StrategyView> publish(Strategy made) {
        LOG.infof(
                "Strategy generated campaignId=%s version=%d engine=%s",
                made.campaignId(), made.number(), made.engine());
        return outbox.write(
                        made.tenant(),
                        new StrategyGenerated(made.campaignId(), made.id(), made.number(), made.engine()))
                .map(written -> made.view());
    }
}
