package com.dryjets.analytics.report.schedule;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Schedules of reports over REST. */
@Path(ScheduleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report schedules")
public class ScheduleResource {

    static final String PATH = "/marketing/analytics/reports/schedules";

    private final ScheduleService schedules;
    private final CurrentCaller currentCaller;

    ScheduleResource(ScheduleService schedules, CurrentCaller currentCaller) {
        this.schedules = schedules;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createReportSchedule",
            summary = "Schedule a report",
            description = "Each run emails the KPIs of the last complete days and a link to the report, which works"
                    + " for 30 days. A local time that the clocks skip runs later by the length of the gap, and one that"
                    + " occurs twice runs once. Runs that were missed are made up for by one. Each recipient can stop"
                    + " the report by a link in the email.")
    @APIResponse(
            responseCode = "201",
            description = "The schedule; `Location` has its address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportScheduleView.class)))
    @APIResponse(responseCode = "404", description = "The campaign does not exist.")
    @APIResponse(responseCode = "409", description = "The campaign has as many schedules as it may have.")
    public Uni<RestResponse<ReportScheduleView>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CreateReportSchedule body) {
        return schedules
                .create(currentCaller.get(), key, body)
                .map(schedule -> ETag.created(PATH + "/" + schedule.id(), schedule, schedule.version()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listReportSchedules",
            summary = "List the schedules of a campaign's reports",
            description = "From the newest to the oldest.")
    @APIResponse(responseCode = "200", description = "A page of schedules.")
    public Uni<Page<ReportScheduleView>> list(
            @QueryParam("campaignId") @NotNull UUID campaignId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return schedules.list(currentCaller.get(), campaignId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getReportSchedule", summary = "Get a schedule")
    @APIResponse(responseCode = "200", description = "The schedule, with its version as `ETag`.")
    public Uni<RestResponse<ReportScheduleView>> get(@PathParam("id") UUID id) {
        return schedules.get(currentCaller.get(), id).map(ScheduleResource::tagged);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateReportSchedule",
            summary = "Change, pause or resume a schedule",
            description = "Absent fields stay as they are; the timing is replaced as a whole.")
    @APIResponse(responseCode = "200", description = "The changed schedule, with its version as `ETag`.")
    public Uni<RestResponse<ReportScheduleView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChangeReportSchedule body) {
        return schedules.change(currentCaller.get(), id, ifMatch, body).map(ScheduleResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    // There is no content that Accept could exclude.
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "deleteReportSchedule",
            summary = "Delete a schedule",
            description = "Also revokes the links in the emails that it sent.")
    @APIResponse(responseCode = "204", description = "The schedule was deleted.")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return schedules.delete(currentCaller.get(), id);
    }

    private static RestResponse<ReportScheduleView> tagged(ReportScheduleView schedule) {
        return ETag.tagged(schedule, schedule.version());
    }
}
