package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.DaysParameter;
import com.dryjets.kit.problem.Problem;
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

/** Answers a campaign's dashboard and its parts. */
@Path("/marketing/analytics/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaign metrics")
public class DashboardResource {

    private static final int MAX_DAYS = 366;
    /** A week beside the week before. */
    private static final int MAX_DAYS_BY_HOUR = 14;

    private static final String DEFAULT_DAYS = "30";
    private static final String DEFAULT_DAYS_BY_HOUR = "7";

    private final DashboardService dashboards;
    private final CurrentCaller currentCaller;

    DashboardResource(DashboardService dashboards, CurrentCaller currentCaller) {
        this.dashboards = dashboards;
        this.currentCaller = currentCaller;
    }

    @GET
    @Path("/dashboard")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getDashboard",
            summary = "Get KPIs, channels, ROI, comparison and a 30-day trend in one call")
    @APIResponse(
            responseCode = "200",
            description = "The campaign at a glance.",
            content = @Content(schema = @Schema(implementation = DashboardView.class)))
    public Uni<DashboardView> dashboard(@PathParam("id") UUID id) {
        return dashboards.dashboard(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/channel-metrics")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getChannelMetrics", summary = "Get totals and rates by channel, since the campaign began")
    @APIResponse(
            responseCode = "200",
            description = "Each channel that has records.",
            content = @Content(schema = @Schema(implementation = ChannelMetricsView.class)))
    public Uni<ChannelMetricsView> channelMetrics(@PathParam("id") UUID id) {
        return dashboards.channelMetrics(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/roi-analysis")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRoiAnalysis",
            summary = "Get recorded spend and revenue, their ROI and costs, by channel")
    @APIResponse(
            responseCode = "200",
            description = "Return on spend, in total and by channel.",
            content = @Content(schema = @Schema(implementation = RoiView.class)))
    public Uni<RoiView> roi(@PathParam("id") UUID id) {
        return dashboards.roi(currentCaller.get().tenant(), id);
    }

    @GET
    @Path("/trends")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getTrends",
            summary = "Get days with moving averages, the direction of each metric, and anomalies",
            description =
                    "Days and hours are those of the campaign's time zone; the hours of a day add up to it. The direction"
                            + " comes from the seasonal Kendall test by weekday, corrected for autocorrelation, which takes"
                            + " chance for a trend in less than 5% of cases; it needs 21 days. An anomaly has a robust"
                            + " z-score above 3.5 against the other days of its weekday, which less than 0.5% of usual days"
                            + " have; it needs 14 days. Today is included but not judged. Hours are included on request.")
    @APIResponse(
            responseCode = "200",
            description = "The days and their trends.",
            content = @Content(schema = @Schema(implementation = TrendsView.class)))
    public Uni<TrendsView> trends(
            @PathParam("id") UUID id,
            @QueryParam("days")
                    @Parameter(
                            description = "1 to 366, default 30; by hour 1 to 14, default 7",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "30"))
                    @Nullable
                    String days,
            @QueryParam("by")
                    @DefaultValue("day")
                    @Parameter(
                            description = "day; or hour, which adds hours to the days",
                            schema = @Schema(enumeration = {"day", "hour"}))
                    String by) {
        String tenant = currentCaller.get().tenant();
        return switch (by) {
            case "day" ->
                dashboards.trends(
                        tenant, id, DaysParameter.parse(Objects.requireNonNullElse(days, DEFAULT_DAYS), MAX_DAYS));
            case "hour" ->
                dashboards.hourlyTrends(
                        tenant,
                        id,
                        DaysParameter.parse(Objects.requireNonNullElse(days, DEFAULT_DAYS_BY_HOUR), MAX_DAYS_BY_HOUR));
            default -> throw Problem.badField("?by", "must be day or hour");
        };
    }

    @GET
    @Path("/channel-comparison")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getChannelComparison", summary = "Get the channels ranked, with the parts of each score")
    @APIResponse(
            responseCode = "200",
            description = "The ranking, best first.",
            content = @Content(schema = @Schema(implementation = ChannelComparisonView.class)))
    public Uni<ChannelComparisonView> comparison(@PathParam("id") UUID id) {
        return dashboards.comparison(currentCaller.get().tenant(), id);
    }
}
