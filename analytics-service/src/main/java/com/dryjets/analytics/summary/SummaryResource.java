package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.RateLimits;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers the summary of all campaigns. */
@Path("/marketing/analytics/campaigns/all/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "All campaigns")
public class SummaryResource {

    private final SummaryService summaries;
    private final CurrentCaller currentCaller;

    SummaryResource(SummaryService summaries, CurrentCaller currentCaller) {
        this.summaries = summaries;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCampaignSummaries",
            summary = "List all campaigns with totals",
            description =
                    "Pages of campaigns, sorted by any column; amounts are sorted by currency first unless converted. The filters choose the"
                            + " campaigns of the pages, while totals always cover all campaigns. Metrics lag behind the records by about a second. A"
                            + " campaign that changes its position while pages are read may appear twice or not at all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of campaigns, and the totals of all campaigns.",
            content = @Content(schema = @Schema(implementation = SummaryView.class)))
    public Uni<SummaryView> summary(
            @QueryParam("limit")
                    @Parameter(
                            description = "1 to 200, default 50",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "50"))
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the previous page") @Nullable String cursor,
            @QueryParam("q")
                    @Parameter(
                            description = "Part of the name, in any case",
                            schema = @Schema(type = SchemaType.STRING, examples = "wool"))
                    @Nullable
                    String text,
            @QueryParam("status")
                    @Parameter(
                            description =
                                    "One or more of DRAFT, ACTIVE, PAUSED, COMPLETED, ARCHIVED and UNKNOWN, separated"
                                            + " by commas; default all")
                    @Nullable
                    String status,
            @QueryParam("recorded")
                    @DefaultValue("false")
                    @Parameter(description = "Whether to leave out campaigns without a metric record")
                    boolean recorded,
            @QueryParam("sort")
                    @DefaultValue("spend")
                    @Parameter(
                            description = "name, status, type, startsAt, updatedAt, impressions, reach, engagements,"
                                    + " delivered, opens, clicks, conversions, revenue, spend, ctr, conversionRate,"
                                    + " cpa, roas or roi; unknown values come last")
                    String sort,
            @QueryParam("order")
                    @DefaultValue("desc")
                    @Parameter(description = "asc or desc", schema = @Schema(enumeration = {"asc", "desc"}))
                    String order,
            @QueryParam("days")
                    @DefaultValue("30")
                    @Parameter(
                            description = "Length of the KPIs' period in days, 1 to 366, if from and to are absent",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "30"))
                    String days,
            @QueryParam("from")
                    @Parameter(
                            description = "First UTC day of the KPIs' period",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last UTC day of the KPIs' period, at most today and 365 days after from",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String to,
            @QueryParam("currency")
                    @Parameter(
                            description =
                                    "Converts spend, revenue and their ratios to this currency (ISO 4217), each day's money at"
                                            + " the rate of that day. Amounts without a rate stay as they are and are listed",
                            schema = @Schema(type = SchemaType.STRING, examples = "EUR"))
                    @Nullable
                    String currency) {
        return summaries.summary(
                currentCaller.get().tenant(),
                SummaryPage.of(limit, cursor, SummaryFilter.of(text, status, recorded), sort, order),
                SummaryRange.of(days, from, to),
                RateLimits.target(currency));
    }
}
