package com.dryjets.social.account;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;

/** Accounts at social networks. */
@Path("/marketing/social/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {

    static final String PATH = "/marketing/social/accounts";

    private final CurrentCaller caller;
    private final AccountService accounts;
    private final ConnectService connections;

    AccountResource(CurrentCaller caller, AccountService accounts, ConnectService connections) {
        this.caller = caller;
        this.accounts = accounts;
        this.connections = connections;
    }

    /** The tenant's accounts. */
    public record Accounts(List<AccountView> items) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listAccounts",
            summary = "List the connected accounts",
            description = "Says for each what it needs a person for. Tokens are never shown.")
    @APIResponse(responseCode = "200", description = "All accounts, by network.")
    public Uni<Accounts> list() {
        return accounts.list(caller.get()).map(Accounts::new);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAccount", summary = "Get an account")
    @APIResponse(responseCode = "200", description = "The account; ETag has its version.")
    public Uni<RestResponse<AccountView>> get(UUID id) {
        return accounts.get(caller.get(), id).map(view -> ETag.tagged(view, view.version()));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "connectAccount",
            summary = "Connect an account with tokens",
            description =
                    "For tokens that were obtained elsewhere; people use POST /accounts/logins. Connecting an account"
                            + " again renews its tokens and queues what waited for it.")
    @APIResponse(
            responseCode = "201",
            description = "The network accepted the token; the account is connected.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "200", description = "The account was connected before; its tokens are renewed.")
    @APIResponse(responseCode = "422", description = "The network does not accept the token for this account.")
    @APIResponse(responseCode = "429", description = "The network's rate limit is reached; Retry-After has the pause.")
    @APIResponse(responseCode = "503", description = "The network does not respond.")
    public Uni<RestResponse<AccountView>> connect(@NotNull @Valid ConnectAccount request) {
        return connections.connect(caller.get(), request).chain(this::answer);
    }

    @POST
    @Path("/password")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "connectAccountByPassword",
            summary = "Connect an account with a password for applications",
            description = "Bluesky calls it an app password. It is used once and not kept.")
    @APIResponse(
            responseCode = "201",
            description = "The account is connected.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "200", description = "The account was connected before; its tokens are renewed.")
    @APIResponse(
            responseCode = "422",
            description = "The network does not accept the login, or has no passwords for applications.")
    @APIResponse(responseCode = "429", description = "The network's rate limit is reached; Retry-After has the pause.")
    @APIResponse(responseCode = "503", description = "The network does not respond.")
    public Uni<RestResponse<AccountView>> logIn(@NotNull @Valid LogIn request) {
        return connections.logIn(caller.get(), request).chain(this::answer);
    }

    private Uni<RestResponse<AccountView>> answer(ConnectService.Connected connected) {
        return accounts.get(caller.get(), connected.id())
                .map(view -> connected.isNew()
                        ? ResponseBuilder.<AccountView>created(URI.create(PATH + "/" + view.id()))
                                .entity(view)
                                .build()
                        : RestResponse.ok(view));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "editAccount", summary = "Change the settings of an account")
    @APIResponse(responseCode = "200", description = "The changed account.")
    public Uni<RestResponse<AccountView>> edit(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid EditAccount edit) {
        return accounts.edit(caller.get(), id, ifMatch, edit).map(view -> ETag.tagged(view, view.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "disconnectAccount",
            summary = "Disconnect an account",
            description = "Deletes its tokens. Its queued posts wait until it is connected again.")
    @APIResponse(responseCode = "204", description = "The account is disconnected.")
    public Uni<RestResponse<Void>> disconnect(UUID id) {
        return connections.disconnect(caller.get(), id).replaceWith(RestResponse::noContent);
    }
}
