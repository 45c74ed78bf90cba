package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

/** Logins at networks. */
@Path("/marketing/social/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class LoginResource {

    static final String CALLBACK = AccountResource.PATH + "/callback";

    private final CurrentCaller caller;
    private final LoginService logins;
    private final AccountService accounts;
    private final LoginCookies cookies;

    LoginResource(CurrentCaller caller, LoginService logins, AccountService accounts, LoginCookies cookies) {
        this.caller = caller;
        this.logins = logins;
        this.accounts = accounts;
        this.cookies = cookies;
    }

    /** The network to log in to. */
    public record StartLogin(@NotNull Channel platform) {}

    @POST
    @Path("/logins")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "startAccountLogin",
            summary = "Begin a login at a network",
            description =
                    "Send the person to authorizationUrl. The network sends them back to the console, whose address"
                            + " then says how it went: connected, choose (several accounts can be connected), refused,"
                            + " no-accounts or failed.")
    @APIResponse(
            responseCode = "201",
            description = "The login, and the network's page. A cookie ties the login to the browser.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LoginView.Started.class)))
    @APIResponse(responseCode = "422", description = "The network has no login page for applications.")
    @APIResponse(responseCode = "503", description = "This installation is not registered at the network.")
    public Uni<RestResponse<LoginView.Started>> start(@NotNull @Valid StartLogin wanted) {
        return logins.start(caller.get(), wanted.platform())
                .map(started -> ResponseBuilder.<LoginView.Started>created(URI.create(AccountResource.PATH + "/logins/"
                                + started.view().id()))
                        .entity(started.view())
                        .cookie(started.browser())
                        .build());
    }

    @GET
    @Path("/callback")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(
            operationId = "finishAccountLogin",
            summary = "Take a network's answer to a login",
            description =
                    "Networks send browsers here. The state, which is used once, says whose login it is; a cookie of"
                            + " startAccountLogin shows that the browser is the one that began it.")
    @APIResponse(responseCode = "303", description = "Back to the console.")
    @APIResponse(
            responseCode = "400",
            description = "The state is unknown, used or expired, or another browser began the login.")
    public Uni<RestResponse<Void>> called(
            @QueryParam("state") @NotBlank @Size(max = 500) String state,
            @QueryParam("code") @Nullable @Size(max = 4000) String code,
            @QueryParam("error") @Nullable @Size(max = 500) String error,
            @Context HttpHeaders headers) {
        return logins.called(state, LoginCookies.secret(state, headers.getCookies()), code, error)
                .map(page -> ResponseBuilder.<Void>seeOther(page)
                        .cookie(cookies.ended(state))
                        .build());
    }

    @GET
    @Path("/logins/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getAccountLogin", summary = "Get the accounts that a login lets be connected")
    @APIResponse(responseCode = "200", description = "The accounts to choose from.")
    public Uni<LoginView> choices(UUID id) {
        return logins.choices(caller.get(), id);
    }

    /** The accounts to connect. */
    public record ChooseAccounts(
            @NotNull @Size(min = 1, max = 100) List<@NotBlank @Size(max = 200) String> externalAccountIds) {}

    @POST
    @Path("/logins/{id}/connect")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "connectAccountsOfLogin", summary = "Connect accounts of a login")
    @APIResponse(responseCode = "200", description = "The connected accounts.")
    @APIResponse(responseCode = "422", description = "The login does not grant one of them.")
    public Uni<AccountResource.Accounts> connect(UUID id, @NotNull @Valid ChooseAccounts chosen) {
        return logins.connect(caller.get(), id, chosen.externalAccountIds())
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(one -> accounts.get(caller.get(), one))
                        .collect()
                        .asList())
                .map(AccountResource.Accounts::new);
    }
}
