package com.dryjets.campaign.overview;

import com.dryjets.campaign.campaign.CampaignFilter;
import com.dryjets.campaign.campaign.CampaignSort;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Listing campaigns. */
@Path("/marketing/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class ListResource {

    private final CurrentCaller caller;
    private final ListService service;

    ListResource(CurrentCaller caller, ListService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCampaigns",
            summary = "List campaigns",
            description = "Archived campaigns are listed only with `status=ARCHIVED`. The counts apply every filter but"
                    + " the status; the totals apply every filter.")
    @APIResponse(
            responseCode = "200",
            description = "A page of campaigns, the number of campaigns by status, and the budgets and spends by"
                    + " currency.")
    public Uni<CampaignList> list(
            @Valid @BeanParam CampaignFilter filter,
            @QueryParam("sort")
                    @Parameter(
                            description = "`createdAt`, `name`, `startsAt`, `endsAt`, `budget`, `status` or `spent`;"
                                    + " descending with a leading `-`. Amounts are compared within their currency:"
                                    + " campaigns sorted by `budget` or `spent` are grouped by currency.",
                            example = "-createdAt")
                    @Nullable
                    String sort,
            @QueryParam("limit") @Parameter(description = "1 to 200, by default 50.") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The `nextCursor` of the previous page.") @Nullable
                    String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        if (!filter.isAttention()) {
            return service.list(caller.get(), filter, CampaignSort.of(sort), page);
        }
        if (sort != null) {
            throw Problem.badField("?sort", "must be absent with attention, which has an order of its own");
        }
        return service.urgent(caller.get(), filter, page);
    }
}
