package com.dryjets.social.publishing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Lets a whole network rest when a failure concerns our application and not one account. */
@ApplicationScoped
class NetworkRest {

    private static final Logger LOG = Logger.getLogger(NetworkRest.class);

    private final LaneService lanes;
    private final PublishingConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    NetworkRest(LaneService lanes, PublishingConfig config, MeterRegistry meters, Clock clock) {
        this.lanes = lanes;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    Uni<Void> after(Channel channel, Operation operation, NetworkFailure failure) {
        Instant now = clock.instant();
        return switch (failure.kind()) {
            case OUT_OF_CREDIT, VERSION_RETIRED -> {
                callOperator(channel, failure);
                yield lanes.blockNetwork(channel, operation, now.plus(config.operatorPause()));
            }
            case RATE_LIMITED ->
                failure.scope() == Scope.APP
                        ? lanes.blockNetwork(channel, operation, OutcomeRules.retryAt(failure, config, now))
                        : Uni.createFrom().voidItem();
            default -> Uni.createFrom().voidItem();
        };
    }

    private void callOperator(Channel channel, NetworkFailure failure) {
        LOG.errorf(
                "Network refuses our application; an operator must act channel=%s kind=%s detail=%s",
                channel, failure.kind(), failure.getMessage());
        meters.counter(
                        "dryjets.social.operator.needed",
                        "channel",
                        channel.name(),
                        "kind",
                        failure.kind().name())
                .increment();
    }
}
