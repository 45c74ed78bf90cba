package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.figures.Days;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.problem.ProblemBody;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST gateway to a campaign's figures. */
@Path("/marketing/analytics/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaign figures")
@APIResponse(
        responseCode = "401",
        description = "A valid token is needed",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "403",
        description = "The role does not allow this",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such campaign, or it is another tenant's",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class DashboardResource {

    private static final int MOST_DAYS = 366;
    /** A week beside the week before. */
    private static final int MOST_DAYS_BY_HOUR = 14;

    private static final String DAYS = "30";
    private static final String DAYS_BY_HOUR = "7";

    private final DashboardService dashboards;
    private final CurrentCaller currentCaller;

    DashboardResource(DashboardService dashboards, CurrentCaller currentCaller) {
        this.dashboards = dashboards;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/dashboard")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Key figures, channels, ROI, comparison and a 30-day trend in one call")
    @APIResponse(
            responseCode = "200",
            description = "The campaign at one glance",
            content = @Content(schema = @Schema(implementation = DashboardView.class)))
    public Uni<DashboardView> dashboard(@PathParam("id") UUID id) {
        return dashboards.dashboard(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/channel-metrics")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Totals and rates by channel, since the campaign began")
    @APIResponse(
            responseCode = "200",
            description = "Each channel that has records",
            content = @Content(schema = @Schema(implementation = ChannelMetricsView.class)))
    public Uni<ChannelMetricsView> channelMetrics(@PathParam("id") UUID id) {
        return dashboards.channelMetrics(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/roi-analysis")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Recorded spend and revenue and what follows from them, in all and by channel")
    @APIResponse(
            responseCode = "200",
            description = "What came of the money",
            content = @Content(schema = @Schema(implementation = RoiView.class)))
    public Uni<RoiView> roi(@PathParam("id") UUID id) {
        return dashboards.roi(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/trends")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Every day with its moving average, where each metric is going, and what stands out",
            description = "Days are those of the campaign's time zone. The direction is told by the test of Mann and"
                    + " Kendall, the change by the estimator of Theil and Sen, what stands out by a robust z-score above"
                    + " 3.5 after the weekday's median is taken out. Today is shown but not judged. Hours, where they are"
                    + " asked for, are told beside the days.")
    @APIResponse(
            responseCode = "200",
            description = "The days and what they tell",
            content = @Content(schema = @Schema(implementation = TrendsView.class)))
    @APIResponse(
            responseCode = "400",
            description = "days is not between 1 and 366, or 14 by hour, or by is neither day nor hour",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Uni<TrendsView> trends(
            @PathParam("id") UUID id,
            @QueryParam("days")
                    @Parameter(
                            description = "1 to 366, 30 unless given; by hour 1 to 14, 7 unless given",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "30"))
                    @Nullable
                    String days,
            @QueryParam("by")
                    @DefaultValue("day")
                    @Parameter(
                            description = "day, or hour for the hours beside the days",
                            schema = @Schema(enumeration = {"day", "hour"}))
                    String by) {
        String tenant = currentCaller.get().tenant();
        return switch (by) {
            case "day" -> dashboards.trends(tenant, id, Days.of(Objects.requireNonNullElse(days, DAYS), MOST_DAYS));
            case "hour" ->
                dashboards.hourlyTrends(
                        tenant, id, Days.of(Objects.requireNonNullElse(days, DAYS_BY_HOUR), MOST_DAYS_BY_HOUR));
            default -> throw Problem.badField("?by", "must be day or hour");
        };
    }

    @GET
    @Path("/channel-comparison")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The channels ranked, each score with what it is made of")
    @APIResponse(
            responseCode = "200",
            description = "The ranking, best first",
            content = @Content(schema = @Schema(implementation = ChannelComparisonView.class)))
    public Uni<ChannelComparisonView> comparison(@PathParam("id") UUID id) {
        return dashboards.comparison(currentCaller.get().tenant(), id);
    }
}
