package com.dryjets.social.account;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Login.Grant;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.PasswordLogin;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Reply;
import com.dryjets.social.post.AccountPosts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Connects accounts, which queues the posts that waited for them, and disconnects them. */
@ApplicationScoped
class ConnectService {

    private static final Logger LOG = Logger.getLogger(ConnectService.class);

    private final TenantTransaction transactions;
    private final ConnectRepository accounts;
    private final NetworkClients clients;
    private final RefreshService refreshes;
    private final LaneService lanes;
    private final AccountPosts posts;
    private final AccountEvents events;
    private final Secrets secrets;
    private final AccountConfig config;

    ConnectService(
            TenantTransaction transactions,
            ConnectRepository accounts,
            NetworkClients clients,
            RefreshService refreshes,
            LaneService lanes,
            AccountPosts posts,
            AccountEvents events,
            Secrets secrets,
            AccountConfig config) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clients = clients;
        this.refreshes = refreshes;
        this.lanes = lanes;
        this.posts = posts;
        this.events = events;
        this.secrets = secrets;
        this.config = config;
    }

    /** A connected account. */
    record Connected(UUID id, boolean isNew) {}

    /** Verifies tokens with the network, then stores them. */
    Uni<Connected> connect(Caller caller, ConnectAccount request) {
        Credentials credentials = new Credentials(request.externalAccountId(), request.accessToken(), null);
        return clients.get(request.platform())
                .profile(credentials)
                .onFailure(NetworkFailure.class)
                .transform(failure -> LoginProblems.of((NetworkFailure) failure, "/accessToken"))
                .map(Reply::value)
                .invoke(profile -> requireSame(profile, request))
                .chain(profile -> connect(caller, request.platform(), new Grant(profile, request.tokens())));
    }

    private static void requireSame(Profile profile, ConnectAccount request) {
        if (!profile.externalId().equals(request.externalAccountId())) {
            throw Problem.unprocessable(
                    "The token belongs to another account.",
                    List.of(new FieldError("/externalAccountId", "must be the account of the token")));
        }
    }

    /** Logs in with a password for applications, then stores the tokens. */
    Uni<Connected> logIn(Caller caller, LogIn request) {
        if (!(clients.login(request.platform()) instanceof PasswordLogin login)) {
            throw Problem.unprocessable(
                    request.platform().label() + " has no passwords for applications.",
                    List.of(new FieldError("/platform", "must be a network with passwords for applications")));
        }
        return login.login(
                        request.server() == null ? config.blueskyServer() : request.server(),
                        request.identifier(),
                        request.password())
                .onFailure(NetworkFailure.class)
                .transform(failure -> LoginProblems.of((NetworkFailure) failure, "/password"))
                .chain(grant -> connect(caller, request.platform(), grant));
    }

    /** Stores an account that its network granted; connecting it again renews its tokens. */
    Uni<Connected> connect(Caller caller, Channel channel, Grant grant) {
        return transactions.sql(caller.tenant(), connection -> connect(connection, caller, channel, grant));
    }

    /** Opens the lane before releasing posts, so that a transaction that holds a post meanwhile sees the lane open. */
    private Uni<Connected> connect(SqlConnection connection, Caller caller, Channel channel, Grant grant) {
        return accounts.reserve(connection, caller, Ids.next(), channel, grant.profile(), config.minGap())
                .call(account -> lanes.open(connection, caller.tenant(), account.id(), channel))
                .call(account -> accounts.connect(
                                connection,
                                caller,
                                account.id(),
                                grant.profile(),
                                grant.tokens(),
                                secrets.seal(grant.tokens(), caller.tenant(), account.id()),
                                secrets.keyId(),
                                refreshes.renewal(grant.tokens()))
                        .call(gap -> lanes.keepApart(connection, caller.tenant(), account.id(), gap))
                        .chain(gap -> posts.release(connection, caller.tenant(), account.id(), channel, gap)))
                .call(account -> events.connected(
                        connection,
                        caller.tenant(),
                        account.id(),
                        channel,
                        grant.profile().name()))
                .map(account -> new Connected(account.id(), account.isNew()))
                .invoke(account -> LOG.infof("Account connected accountId=%s channel=%s", account.id(), channel));
    }

    /** Deletes an account's tokens. Its posts wait until it is reconnected, or someone assigns them another account. */
    Uni<Void> disconnect(Caller caller, UUID id) {
        return transactions
                .sql(
                        caller.tenant(),
                        connection -> accounts.disconnect(connection, caller.tenant(), id)
                                .map(channel -> channel.orElseThrow(() -> Problem.notFound("account", id)))
                                .call(() -> lanes.close(connection, caller.tenant(), id))
                                .call(() -> posts.hold(connection, caller.tenant(), id))
                                .chain(channel -> events.disconnected(connection, caller.tenant(), id, channel)))
                .invoke(() -> LOG.infof("Account disconnected accountId=%s", id));
    }
}
