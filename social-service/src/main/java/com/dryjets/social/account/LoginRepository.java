package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** People on their way through a network's login. */
@ApplicationScoped
class LoginRepository {

    private static final String START = """
            insert into account_login (state_hash, tenant, channel, verifier, id, created_by, browser_hash, created_at,
                expires_at)
            values ($1, $2, $3, $4, $5, $6, $8, clock_timestamp(), clock_timestamp() + $7 * interval '1 second')""";

    /** A state is used once, by the browser that began: two callbacks with it cannot both take it. */
    private static final String TAKE = """
            update account_login set state_hash = decode(md5(random()::text || id::text), 'hex')
            where state_hash = $1 and browser_hash = $2 and grants is null and expires_at > clock_timestamp()
            returning id, tenant, channel, verifier, created_by, grants""";

    private static final String GRANT = "update account_login set grants = $3 where tenant = $1 and id = $2";
    private static final String FIND = """
            select id, tenant, channel, verifier, created_by, grants from account_login
            where tenant = $1 and id = $2 and expires_at > clock_timestamp()""";
    private static final String DELETE_EXPIRED = "delete from account_login where expires_at <= now()";

    /**
     * A login.
     *
     * @param verifier the PKCE code verifier, encrypted
     * @param grants what the network granted, encrypted; empty before the callback
     */
    record Stored(UUID id, String tenant, Channel channel, byte[] verifier, String createdBy, Optional<byte[]> grants) {

        static Stored read(Row row) {
            return new Stored(
                    row.getUUID("id"),
                    row.getString("tenant"),
                    Channel.valueOf(row.getString("channel")),
                    row.getBuffer("verifier").getBytes(),
                    row.getString("created_by"),
                    Optional.ofNullable(row.getBuffer("grants")).map(grants -> grants.getBytes()));
        }
    }

    Uni<Void> start(
            SqlConnection connection,
            Caller caller,
            UUID id,
            Channel channel,
            byte[] stateHash,
            byte[] verifier,
            Duration lifetime,
            byte[] browserHash) {
        return connection
                .preparedQuery(START)
                .execute(Tuple.from(new Object[] {
                    Buffer.buffer(stateHash),
                    caller.tenant(),
                    channel.name(),
                    Buffer.buffer(verifier),
                    id,
                    caller.user(),
                    (double) lifetime.toSeconds(),
                    Buffer.buffer(browserHash)
                }))
                .replaceWithVoid();
    }

    /** Takes the login of a state, of any tenant; empty if the state is unknown, used, expired or of another browser. */
    Uni<Optional<Stored>> take(SqlConnection connection, byte[] stateHash, byte[] browserHash) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(Buffer.buffer(stateHash), Buffer.buffer(browserHash)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Stored::read)
                        .findFirst());
    }

    Uni<Void> grant(SqlConnection connection, String tenant, UUID id, byte[] grants) {
        return connection
                .preparedQuery(GRANT)
                .execute(Tuple.of(tenant, id, Buffer.buffer(grants)))
                .replaceWithVoid();
    }

    Uni<Optional<Stored>> find(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Stored::read)
                        .findFirst());
    }

    Uni<Integer> deleteExpired(SqlConnection connection) {
        return connection.preparedQuery(DELETE_EXPIRED).execute().map(rows -> rows.rowCount());
    }
}
