package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.attribution.ContentCredits;
import com.dryjets.analytics.attribution.Credits;
import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.campaign.KnownCampaign;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.HourlyRollups;
import com.dryjets.analytics.rollup.HourlyRollups.ContentCampaign;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers how content performs. Content exists once a record names it. */
@ApplicationScoped
class ContentService {

    private final TenantTransaction transactions;
    private final HourlyRollups rollups;
    private final CampaignMetricsService campaigns;
    private final ContentCredits credits;
    private final Clock clock;

    ContentService(
            TenantTransaction transactions,
            HourlyRollups rollups,
            CampaignMetricsService campaigns,
            ContentCredits credits,
            Clock clock) {
        this.transactions = transactions;
        this.rollups = rollups;
        this.campaigns = campaigns;
        this.credits = credits;
        this.clock = clock;
    }

    /** Content of a tenant, read over one connection, with the campaigns that have records of it. */
    private record Content(
            SqlConnection connection,
            String tenant,
            UUID id,
            List<ContentCampaign> found,
            Map<UUID, KnownCampaign> known) {

        List<UUID> campaignIds() {
            return found.stream().map(ContentCampaign::campaignId).toList();
        }

        /** The time zone of its first campaign. */
        String zone() {
            KnownCampaign first = known.get(found.getFirst().campaignId());
            return first == null ? Period.DEFAULT_ZONE : first.zone();
        }
    }

    /** The content with its last days; 404 if no record names it. */
    Uni<ContentView> performance(String tenant, UUID contentId, int days) {
        return transactions.sql(
                tenant,
                connection -> rollups.contentCampaigns(connection, tenant, contentId)
                        .invoke(found -> requireAny(found, contentId))
                        .chain(found -> withCampaigns(connection, tenant, contentId, found))
                        .chain(content -> view(content, days)));
    }

    private Uni<Content> withCampaigns(
            SqlConnection connection, String tenant, UUID contentId, List<ContentCampaign> found) {
        List<UUID> ids = found.stream().map(ContentCampaign::campaignId).toList();
        return campaigns
                .find(connection, tenant, ids)
                .map(known -> new Content(connection, tenant, contentId, found, known));
    }

    private Uni<ContentView> view(Content content, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeZones.orUtc(content.zone()));
        Period period = Period.lastDays(today, days, content.zone());
        return rollups.contentTotals(content.connection(), content.tenant(), content.id())
                .chain(totals -> view(content, period, totals));
    }

    private Uni<ContentView> view(Content content, Period period, Map<Channel, ChannelTotals> totals) {
        return rollups.contentDays(content.connection(), content.tenant(), content.id(), period)
                .chain(days -> credits(content)
                        .map(credited -> ContentView.of(
                                content.id(), content.found(), content.known(), totals, period, days, credited)));
    }

    private Uni<Credits> credits(Content content) {
        return credits.ofContent(content.connection(), content.tenant(), content.campaignIds(), content.id());
    }

    private static void requireAny(List<ContentCampaign> found, UUID contentId) {
        if (found.isEmpty()) {
            throw Problem.notFound("content", contentId);
        }
    }
}
