package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Queries of the addresses and keys of people who were erased and asked not to be imported again. */
@ApplicationScoped
class ErasedAddressRepository {

    private static final String ANY = "select exists (select from erased_address where tenant = $1) as found";

    private static final String AMONG = "select hash from erased_address where tenant = $1 and hash = any($2)";

    private static final String ADD =
            "insert into erased_address (tenant, hash, erased_at) values ($1, $2, now()) on conflict do nothing";

    private static final String REMOVE = "delete from erased_address where tenant = $1 and hash = any($2)";

    /** No address has it: a colon needs quotes. */
    private static final String KEY = "key:";

    private final AddressHash hashes;

    ErasedAddressRepository(AddressHash hashes) {
        this.hashes = hashes;
    }

    /** Returns what stands for the key of a contact beside addresses. */
    static String ofKey(String key) {
        return KEY + key;
    }

    /** Finds which of these normalized addresses, and keys as {@link #ofKey} gives them, are blocked. */
    Uni<Set<String>> among(SqlConnection connection, String tenant, Collection<String> addresses) {
        return connection
                .preparedQuery(ANY)
                .execute(Tuple.of(tenant))
                .chain(rows -> rows.iterator().next().getBoolean("found")
                        ? blocked(connection, tenant, addresses)
                        : Uni.createFrom().item(Set.of()));
    }

    private Uni<Set<String>> blocked(SqlConnection connection, String tenant, Collection<String> addresses) {
        Map<String, String> byHash = new HashMap<>();
        addresses.forEach(address -> hashes.all(tenant, address).forEach(hash -> byHash.put(hash, address)));
        return connection
                .preparedQuery(AMONG)
                .execute(Tuple.of(tenant, byHash.keySet().toArray(String[]::new)))
                .map(rows -> {
                    Set<String> found = new HashSet<>();
                    rows.forEach(row -> found.add(byHash.get(row.getString("hash"))));
                    return found;
                });
    }

    /** Blocks an address or a key. */
    Uni<Void> add(SqlConnection connection, String tenant, String address) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(tenant, hashes.of(tenant, address)))
                .replaceWithVoid();
    }

    /** Unblocks an address, because its owner came back. */
    Uni<Void> remove(SqlConnection connection, String tenant, String address) {
        return connection
                .preparedQuery(REMOVE)
                .execute(Tuple.of(tenant, hashes.all(tenant, address).toArray(String[]::new)))
                .replaceWithVoid();
    }
}
