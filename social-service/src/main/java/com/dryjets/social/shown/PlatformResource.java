package com.dryjets.social.shown;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import com.dryjets.platform.Limit;
import com.dryjets.platform.PlatformRules;
import com.dryjets.social.account.AccountCheck;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.PasswordLogin;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What networks support, and whether their accounts work. */
@Path("/marketing/social/platform/{platform}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms")
public class PlatformResource {

    private final CurrentCaller caller;
    private final NetworkClients clients;
    private final AccountCheck accounts;
    private final PrivacyService privacy;

    PlatformResource(CurrentCaller caller, NetworkClients clients, AccountCheck accounts, PrivacyService privacy) {
        this.caller = caller;
        this.clients = clients;
        this.accounts = accounts;
        this.privacy = privacy;
    }

    /**
     * A network.
     *
     * @param features what it supports beyond publishing a post
     * @param limits the limits of its posts, by rule
     * @param passwordLogin whether accounts are connected with an app password instead of a login page
     */
    public record PlatformInfo(
            Channel platform, String name, List<Feature> features, Map<Limit, Integer> limits, boolean passwordLogin) {}

    @GET
    @Path("/info")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPlatformInfo", summary = "Get what a network allows")
    @APIResponse(responseCode = "200", description = "Its features and limits.")
    @APIResponse(responseCode = "422", description = "The platform is not a social network.")
    public PlatformInfo info(Channel platform) {
        PlatformRules rules = PlatformRules.of(clients.get(platform).channel());
        Map<Limit, Integer> limits = Arrays.stream(Limit.values())
                .filter(rules.limits()::containsKey)
                .collect(Collectors.toMap(Function.identity(), rules::limit));
        return new PlatformInfo(
                platform,
                platform.label(),
                clients.get(platform).features().stream().sorted().toList(),
                limits,
                clients.login(platform) instanceof PasswordLogin);
    }

    /** The privacy levels that the network offers an account, by the network's own names. */
    public record PrivacyLevels(List<String> levels) {}

    @GET
    @Path("/privacy-levels")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "getPrivacyLevels",
            summary = "Get the privacy levels of an account",
            description =
                    "For networks with the feature PRIVACY, where a person must choose one of these levels for each post."
                            + " The network is asked each time, because the account's owner can change its settings there.")
    @APIResponse(responseCode = "200", description = "The levels that the network offers the account now.")
    @APIResponse(responseCode = "409", description = "No account is connected, or it needs attention.")
    @APIResponse(
            responseCode = "422",
            description = "The network has no privacy levels, or the account belongs to another network.")
    @APIResponse(responseCode = "429", description = "The network's rate limit is reached; Retry-After has the pause.")
    @APIResponse(responseCode = "503", description = "The network does not respond.")
    public Uni<PrivacyLevels> privacyLevels(
            Channel platform,
            @QueryParam("accountId") @Parameter(description = "Defaults to the default account.") @Nullable
                    UUID accountId) {
        return privacy.levels(caller.get(), platform, accountId).map(PrivacyLevels::new);
    }

    /** What the check of a network's accounts found. */
    public record PlatformCheck(Channel platform, List<AccountCheck.Result> accounts) {}

    @POST
    @Path("/validate")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "validatePlatform",
            summary = "Check the accounts of a network",
            description =
                    "Asks the network with each account's tokens. An account whose tokens fail is refreshed, or marked"
                            + " if it needs a person.")
    @APIResponse(responseCode = "200", description = "What the network answered for each account.")
    @APIResponse(responseCode = "422", description = "The platform is not a social network.")
    public Uni<PlatformCheck> validate(Channel platform) {
        return accounts.check(caller.get(), platform).map(results -> new PlatformCheck(platform, results));
    }
}
