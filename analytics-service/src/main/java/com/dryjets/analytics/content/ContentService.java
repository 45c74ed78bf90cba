package com.dryjets.analytics.content;

import com.dryjets.analytics.attribution.AttributionRepository;
import com.dryjets.analytics.content.ContentRepository.Found;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers what came of a piece. A piece is there when a record names it. */
@ApplicationScoped
class ContentService {

    private final TenantTransaction transactions;
    private final ContentRepository repository;
    private final AttributionRepository attributions;
    private final Clock clock;

    ContentService(
            TenantTransaction transactions,
            ContentRepository repository,
            AttributionRepository attributions,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.attributions = attributions;
        this.clock = clock;
    }

    /** The piece of a tenant. */
    private record Piece(String tenant, UUID id) {}

    /** The piece's figures, and its last days; 404 where no record names it. */
    Uni<ContentPerformance> performance(String tenant, UUID contentId, int days) {
        Piece piece = new Piece(tenant, contentId);
        return transactions.sql(
                tenant,
                connection -> repository
                        .campaigns(connection, tenant, contentId)
                        .invoke(found -> requireSome(found, contentId))
                        .chain(found -> repository
                                .totals(connection, tenant, contentId)
                                .chain(totals -> rest(connection, piece, found, totals, days))));
    }

    private Uni<ContentPerformance> rest(
            SqlConnection connection, Piece piece, List<Found> found, Map<Channel, ChannelFigures> totals, int days) {
        String zone = found.getFirst().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
        Period period = Period.lastDays(today, days, zone);
        List<UUID> campaigns = found.stream().map(one -> one.campaign().id()).toList();
        return repository
                .days(connection, piece.tenant(), piece.id(), period)
                .chain(figures -> attributions
                        .piece(connection, piece.tenant(), campaigns, piece.id())
                        .map(credits -> ContentPerformance.of(piece.id(), found, totals, period, figures, credits)));
    }

    private static void requireSome(List<Found> found, UUID contentId) {
        if (found.isEmpty()) {
            throw Problem.notFound("content", contentId);
        }
    }
}
