package com.dryjets.analytics.summary;

import com.dryjets.analytics.figures.Days;
import com.dryjets.kit.problem.ProblemBody;
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

/** The REST gateway to all campaigns at once. */
@Path("/marketing/analytics/campaigns/all/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "All campaigns")
public class SummaryResource {

    private static final int MOST_DAYS = 366;

    private final SummaryService summaries;
    private final CurrentCaller currentCaller;

    SummaryResource(SummaryService summaries, CurrentCaller currentCaller) {
        this.summaries = summaries;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "All campaigns in pages, sorted by any column, with totals",
            description = "Figures lag behind the records by about a second. A campaign that moves in the order while"
                    + " pages are read may show twice or not at all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of campaigns, and what all campaigns amount to",
            content = @Content(schema = @Schema(implementation = SummaryView.class)))
    @APIResponse(
            responseCode = "400",
            description = "limit, cursor, sort, order or days is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "401",
            description = "A valid token is needed",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role does not allow this",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Uni<SummaryView> summary(
            @QueryParam("limit")
                    @Parameter(
                            description = "1 to 200, 50 unless given",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "50"))
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor,
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
                            description = "Length of the period of the key figures, 1 to 366",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "30"))
                    String days) {
        return summaries.summary(
                currentCaller.get().tenant(), SummaryPage.of(limit, cursor, sort, order), Days.of(days, MOST_DAYS));
    }
}
