package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.RateLimits;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers the days of several campaigns at once, for the sparklines of a campaign list. */
@Path("/marketing/analytics/campaigns/all/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "All campaigns")
public class CampaignDaysResource {

    private static final int MAX_CAMPAIGNS = 200;
    private static final int MAX_DAYS = 92;

    private final CampaignDaysService days;
    private final CurrentCaller currentCaller;

    CampaignDaysResource(CampaignDaysService days, CurrentCaller currentCaller) {
        this.days = days;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCampaignDays",
            summary = "List one metric by day for several campaigns",
            description = "A list of campaigns can draw its sparklines from one request.")
    @APIResponse(
            responseCode = "200",
            description = "The campaigns in the order requested, each with every day of the period.",
            content = @Content(schema = @Schema(implementation = CampaignDaysView.class)))
    public Uni<CampaignDaysView> days(
            @QueryParam("campaigns")
                    @Parameter(required = true, description = "1 to 200 ids, separated by commas")
                    @Nullable
                    String campaigns,
            @QueryParam("metric") @DefaultValue("revenue") @Parameter(description = "A metric, as in totals")
                    String metric,
            @QueryParam("days") @DefaultValue("30") @Parameter(description = "1 to 92 days, ending today")
                    Integer count,
            @QueryParam("currency")
                    @Parameter(
                            description =
                                    "Converts spend and revenue to this currency (ISO 4217) at the rate of each day; without effect"
                                            + " on other metrics",
                            schema = @Schema(type = SchemaType.STRING, examples = "EUR"))
                    @Nullable
                    String currency) {
        if (count < 1 || count > MAX_DAYS) {
            throw Problem.badField("?days", "must be between 1 and " + MAX_DAYS);
        }
        return days.days(
                currentCaller.get().tenant(), ids(campaigns), metric(metric), count, RateLimits.target(currency));
    }

    private static List<UUID> ids(@Nullable String text) {
        List<String> parts = text == null || text.isBlank() ? List.of() : List.of(text.split(",", -1));
        if (parts.isEmpty() || parts.size() > MAX_CAMPAIGNS) {
            throw Problem.badField("?campaigns", "must list 1 to " + MAX_CAMPAIGNS + " campaigns");
        }
        try {
            return parts.stream().map(String::strip).map(Ids::parse).distinct().toList();
        } catch (InvalidValue e) {
            throw Problem.badField("?campaigns", "must be UUIDs, separated by commas");
        }
    }

    private static Metric metric(String name) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badField("?metric", "is not a metric"));
    }
}
