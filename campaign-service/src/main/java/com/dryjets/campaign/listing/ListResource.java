package com.dryjets.campaign.listing;

import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finds campaigns. */
@Path("/marketing/campaigns")
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
            summary = "Lists campaigns",
            description =
                    "Archived campaigns are only listed with status=ARCHIVED. The counts obey all filters but status.")
    @APIResponse(responseCode = "200", description = "One page, and how many campaigns there are by state")
    @APIResponse(responseCode = "400", description = "A filter, the sort, the limit or the cursor is not valid")
    public Uni<CampaignList> list(
            @Valid @BeanParam CampaignFilter filter,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "createdAt, name, startsAt, endsAt, budget, status or spent; with - before it descending",
                            example = "-createdAt")
                    @Nullable
                    String sort,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 unless given") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {
        return service.list(caller.get(), filter, CampaignSort.of(sort), PageRequest.of(limit, cursor));
    }
}
