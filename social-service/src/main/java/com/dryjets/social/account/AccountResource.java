package com.dryjets.social.account;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Accounts at social networks. */
@Path("/marketing/social/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {

    private static final String PATH = "/marketing/social/accounts";

    private final CurrentCaller caller;
    private final AccountService service;

    AccountResource(CurrentCaller caller, AccountService service) {
        this.caller = caller;
        this.service = service;
    }

    /** The connected accounts, at most one per network. */
    public record Accounts(List<AccountView> items) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "listAccounts", summary = "List the connected accounts")
    @APIResponse(responseCode = "200", description = "All accounts, at most one per network.")
    public Uni<Accounts> list() {
        return service.list(caller.get()).map(Accounts::new);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "connectAccount",
            summary = "Connect an account",
            description = "Connecting the same account again renews its token.")
    @APIResponse(
            responseCode = "201",
            description = "The network accepted the token; the account is connected.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "200", description = "The account was connected before; its token is renewed.")
    @APIResponse(responseCode = "409", description = "Another account at this network is connected.")
    @APIResponse(responseCode = "422", description = "The network does not accept the token for this account.")
    @APIResponse(responseCode = "429", description = "The network's rate limit is reached; Retry-After has the pause.")
    @APIResponse(responseCode = "503", description = "The network does not respond.")
    public Uni<RestResponse<AccountView>> connect(@NotNull @Valid ConnectAccount request) {
        return service.connect(caller.get(), request)
                .map(connected -> connected.isNew()
                        ? ResponseBuilder.<AccountView>created(URI.create(
                                        PATH + "/" + connected.account().id()))
                                .entity(connected.account())
                                .build()
                        : RestResponse.ok(connected.account()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "disconnectAccount",
            summary = "Disconnect an account",
            description = "Scheduled posts wait until an account is connected again.")
    @APIResponse(responseCode = "204", description = "The account and its token are deleted.")
    public Uni<RestResponse<Void>> remove(UUID id) {
        return service.remove(caller.get(), id).replaceWith(RestResponse::noContent);
    }
}
