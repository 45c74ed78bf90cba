package com.dryjets.email.sender;

import com.dryjets.email.message.DkimKey;
import com.dryjets.email.message.DkimKey.Algorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the keys of senders and seals their secrets. */
@ApplicationScoped
class SenderKeys {

    private final SenderSecrets secrets;
    private final Vertx vertx;

    SenderKeys(SenderSecrets secrets, Vertx vertx) {
        this.secrets = secrets;
        this.vertx = vertx;
    }

    /** A new key: its public part, and its private one encrypted. */
    record NewKey(Sender.Dkim dkim, byte[] privateKey) {}

    /** Creates a key on a worker thread, and returns it on the caller's. */
    Uni<NewKey> create(String tenant, UUID sender, Algorithm algorithm) {
        return vertx.executeBlocking(() -> newKey(tenant, sender, algorithm), false);
    }

    private NewKey newKey(String tenant, UUID sender, Algorithm algorithm) {
        KeyPair keys = DkimKey.generate(algorithm);
        // A selector of its own for each sender, so that keys can be exchanged one by one.
        String selector = "dj" + sender.toString().replace("-", "").substring(20);
        return new NewKey(
                new Sender.Dkim(selector, algorithm, DkimKey.dnsRecord(algorithm, keys.getPublic())),
                secrets.encrypt(DkimKey.encoded(keys.getPrivate()), tenant, SenderSecrets.dkim(sender)));
    }

    /** Returns the secret of a route, encrypted; null if it has none. */
    byte @Nullable [] sealed(String tenant, UUID sender, @Nullable ChangeRoute route) {
        return route == null || route.secret() == null
                ? null
                : secrets.encrypt(route.secret(), tenant, SenderSecrets.route(sender));
    }

    /** Returns what identifies a request: stored for a day, so its secret is hashed under our key. */
    CreateSender identified(String tenant, CreateSender request) {
        ChangeRoute route = request.route();
        return route == null || route.secret() == null
                ? request
                : request.with(route.with(secrets.hash(route.secret(), tenant)));
    }
}
