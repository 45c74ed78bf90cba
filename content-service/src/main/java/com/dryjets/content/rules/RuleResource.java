package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules of platforms, as every check applies them. */
@Path("/marketing/content/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platform rules")
public class RuleResource {

    private final CurrentCaller caller;
    private final RuleService rules;

    RuleResource(CurrentCaller caller, RuleService rules) {
        this.caller = caller;
        this.rules = rules;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listPlatformRules",
            summary = "List the rules of all platforms",
            description = "With the limits that differ for the tenant, and with accountId also those of the account.")
    @APIResponse(responseCode = "200", description = "The rules of each platform with text posts.")
    public Uni<PlatformRuleList> list(@QueryParam("accountId") @Nullable String accountId) {
        return rules.list(caller.get(), accountId);
    }

    @PUT
    @Path("/{platform}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "overridePlatformLimits",
            summary = "Set the limits that differ on a platform",
            description =
                    "For all accounts of the tenant, or for one. Replaces what was set before. Every check of a text"
                            + " applies them, for example the longer posts of X Premium.")
    @APIResponse(responseCode = "200", description = "The rules of the platform with the limits that differ.")
    public Uni<PlatformRulesView> override(Channel platform, @NotNull @Valid OverrideLimits limits) {
        return rules.override(caller.get(), platform, limits);
    }

    @DELETE
    @Path("/{platform}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "resetPlatformLimits",
            summary = "Go back to the limits of a platform",
            description = "Removes what was set for the tenant, or with accountId for the account.")
    @APIResponse(responseCode = "204", description = "The limits no longer differ.")
    public Uni<Void> reset(Channel platform, @QueryParam("accountId") @Nullable String accountId) {
        return rules.reset(caller.get(), platform, accountId);
    }
}
