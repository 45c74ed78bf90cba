package com.dryjets.analytics.report.share;

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

/** Links to reports over REST. */
@Path("/marketing/analytics/reports/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared reports")
public class ReportLinkResource {

    private final ReportLinkService links;
    private final CurrentCaller currentCaller;

    ReportLinkResource(ReportLinkService links, CurrentCaller currentCaller) {
        this.links = links;
        this.currentCaller = currentCaller;
    }

    @POST
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createReportLink",
            summary = "Create a link that opens a report without a login",
            description =
                    "The report covers the last `days`, counted from when it is read, or fixed dates. Anyone with the"
                            + " address can read the report until the link expires or is revoked.")
    @APIResponse(
            responseCode = "201",
            description = "The link with its address, which is shown only this once.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreatedReportLink.class)))
    @APIResponse(responseCode = "404", description = "The campaign does not exist.")
    @APIResponse(responseCode = "409", description = "The campaign has as many links as it may have.")
    public Uni<RestResponse<CreatedReportLink>> create(@NotNull @Valid CreateReportLink body) {
        return links.create(currentCaller.get(), body)
                .map(created -> RestResponse.status(RestResponse.Status.CREATED, created));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listReportLinks",
            summary = "List the links to a campaign's reports",
            description =
                    "From the newest to the oldest, without their addresses. Revoked links are gone; expired ones are"
                            + " listed for another 30 days.")
    @APIResponse(responseCode = "200", description = "A page of links.")
    public Uni<Page<ReportLinkView>> list(
            @QueryParam("campaignId") @NotNull UUID campaignId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return links.list(currentCaller.get(), campaignId, PageRequest.of(limit, cursor));
    }

    @DELETE
    @Path("/{id}")
    // There is no content that Accept could exclude.
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "revokeReportLink",
            summary = "Revoke a link",
            description = "From the next request on, its address answers 404.")
    @APIResponse(responseCode = "204", description = "The link was revoked.")
    public Uni<Void> revoke(@PathParam("id") UUID id) {
        return links.revoke(currentCaller.get(), id);
    }
}
