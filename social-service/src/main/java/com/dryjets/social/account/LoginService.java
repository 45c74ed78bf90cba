package com.dryjets.social.account;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.social.network.Login.Grant;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.OAuthLogin;
import com.dryjets.social.network.Profile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes people through a network's login: OAuth 2 with the authorization code flow, a state that is used once, by the
 * browser that began (RFC 6749, 10.12), and PKCE (RFC 7636). What the network grants is kept encrypted until a person has chosen the accounts.
 */
@ApplicationScoped
class LoginService {

    private static final TypeReference<List<Grant>> GRANTS = new TypeReference<>() {};

    private final TenantTransaction transactions;
    private final LoginRepository logins;
    private final ConnectService connections;
    private final NetworkClients clients;
    private final TokenCipher cipher;
    private final LoginCookies cookies;
    private final AccountConfig config;

    LoginService(
            TenantTransaction transactions,
            LoginRepository logins,
            ConnectService connections,
            NetworkClients clients,
            TokenCipher cipher,
            LoginCookies cookies,
            AccountConfig config) {
        this.transactions = transactions;
        this.logins = logins;
        this.connections = connections;
        this.clients = clients;
        this.cipher = cipher;
        this.cookies = cookies;
        this.config = config;
    }

    /**
     * A login that begins.
     *
     * @param browser ties it to the browser that began it, which keeps this
     */
    record Started(LoginView.Started view, NewCookie browser) {}

    /** Begins a login; fails with 422 where the network has passwords instead. */
    Uni<Started> start(Caller caller, Channel channel) {
        OAuthLogin login = oauth(channel);
        UUID id = Ids.next();
        String state = Pkce.secret();
        String verifier = Pkce.secret();
        String browser = Pkce.secret();
        URI page;
        try {
            page = login.authorizationPage(state, Pkce.challenge(verifier), callback());
        } catch (NetworkFailure failure) {
            throw LoginProblems.of(failure, "/platform");
        }
        return transactions
                .sql(
                        caller.tenant(),
                        connection -> logins.start(
                                connection,
                                caller,
                                id,
                                channel,
                                Pkce.hash(state),
                                cipher.encrypt(verifier, caller.tenant(), id.toString()),
                                config.loginFor(),
                                Pkce.hash(browser)))
                .replaceWith(
                        new Started(new LoginView.Started(id, page), cookies.of(state, browser, config.loginFor())));
    }

    private OAuthLogin oauth(Channel channel) {
        if (clients.login(channel) instanceof OAuthLogin login) {
            return login;
        }
        throw Problem.unprocessable(
                channel.label() + " has no login page for applications. Use POST /accounts/password.",
                List.of(new FieldError("/platform", "must be a network with a login page")));
    }

    private URI callback() {
        return config.publicUrl().resolve(LoginResource.CALLBACK);
    }

    /**
     * Handles a network's answer. Fails with 400 if the state is unknown, used or expired, or another browser began the
     * login; answers the page to go to, which says how it went.
     *
     * @param browser what the browser keeps of the login
     */
    Uni<URI> called(String state, String browser, @Nullable String code, @Nullable String error) {
        return transactions
                .sql(Tenants.ALL, connection -> logins.take(connection, Pkce.hash(state), Pkce.hash(browser)))
                .map(found -> found.orElseThrow(() -> Problem.badField(
                        "?state", "is unknown, used or expired, or another browser began the login; begin it again")))
                .chain(login -> code == null || error != null
                        ? Uni.createFrom().item(page(login, "refused"))
                        : exchange(login, code));
    }

    private Uni<URI> exchange(LoginRepository.Stored stored, String code) {
        OAuthLogin login = oauth(stored.channel());
        String verifier =
                cipher.decrypt(stored.verifier(), stored.tenant(), stored.id().toString());
        return login.exchange(code, verifier, callback())
                .chain(login::accounts)
                .chain(grants -> granted(stored, grants))
                .onFailure(NetworkFailure.class)
                .recoverWithItem(failure -> page(stored, "failed"));
    }

    private Uni<URI> granted(LoginRepository.Stored login, List<Grant> grants) {
        if (grants.isEmpty()) {
            return Uni.createFrom().item(page(login, "no-accounts"));
        }
        if (grants.size() == 1) {
            Caller person = new Caller(login.tenant(), login.createdBy());
            return connections
                    .connect(person, login.channel(), grants.getFirst())
                    .replaceWith(page(login, "connected"));
        }
        byte[] sealed = cipher.encrypt(write(grants), login.tenant(), login.id().toString());
        return transactions
                .sql(login.tenant(), connection -> logins.grant(connection, login.tenant(), login.id(), sealed))
                .replaceWith(page(login, "choose"));
    }

    private URI page(LoginRepository.Stored login, String outcome) {
        return config.publicUrl()
                .resolve("%s?login=%s&platform=%s&outcome=%s"
                        .formatted(config.returnPath(), login.id(), login.channel(), outcome));
    }

    /** The accounts that a login lets be connected. */
    Uni<LoginView> choices(Caller caller, UUID id) {
        return find(caller, id)
                .map(login -> new LoginView(
                        id,
                        login.channel(),
                        grants(login).stream().map(LoginService::choice).toList()));
    }

    private static LoginView.Choice choice(Grant grant) {
        Profile profile = grant.profile();
        return new LoginView.Choice(profile.externalId(), profile.name(), profile.handle(), profile.picture());
    }

    /** Connects the chosen accounts of a login; fails with 422 if it does not grant one of them. */
    Uni<List<UUID>> connect(Caller caller, UUID id, List<String> externalIds) {
        return find(caller, id).chain(login -> {
            List<Grant> chosen = chosen(grants(login), new HashSet<>(externalIds));
            return Multi.createFrom()
                    .iterable(chosen)
                    .onItem()
                    .transformToUniAndConcatenate(grant -> connections.connect(caller, login.channel(), grant))
                    .map(ConnectService.Connected::id)
                    .collect()
                    .asList();
        });
    }

    private static List<Grant> chosen(List<Grant> grants, Set<String> externalIds) {
        List<Grant> chosen = grants.stream()
                .filter(grant -> externalIds.contains(grant.profile().externalId()))
                .toList();
        if (chosen.size() < externalIds.size()) {
            throw Problem.unprocessable(
                    "The login does not grant all of these accounts.",
                    List.of(new FieldError("/externalAccountIds", "must be among the accounts of the login")));
        }
        return chosen;
    }

    private Uni<LoginRepository.Stored> find(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> logins.find(connection, caller.tenant(), id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("login", id)));
    }

    private List<Grant> grants(LoginRepository.Stored login) {
        Optional<byte[]> sealed = login.grants();
        try {
            return sealed.isEmpty()
                    ? List.of()
                    : EventJson.mapper()
                            .readValue(
                                    cipher.decrypt(
                                            sealed.get(),
                                            login.tenant(),
                                            login.id().toString()),
                                    GRANTS);
        } catch (JsonProcessingException e) {
            // The exception would quote the tokens.
            throw new IllegalStateException("The grants of login " + login.id() + " cannot be read");
        }
    }

    private static String write(List<Grant> grants) {
        try {
            return EventJson.mapper().writeValueAsString(grants);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Grants cannot be written as JSON", e);
        }
    }

    /** Deletes logins that nobody finished. */
    Uni<Integer> deleteExpired() {
        return transactions.sql(Tenants.ALL, logins::deleteExpired);
    }
}
