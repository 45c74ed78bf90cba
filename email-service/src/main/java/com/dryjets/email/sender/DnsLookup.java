package com.dryjets.email.sender;

import io.smallrye.mutiny.Uni;
import io.vertx.core.dns.DnsClientOptions;
import io.vertx.core.dns.DnsException;
import io.vertx.core.dns.DnsResponseCode;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.dns.DnsClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks up TXT records. */
@ApplicationScoped
class DnsLookup {

    private final DnsClient client;

    DnsLookup(Vertx vertx, SenderConfig config) {
        DnsClientOptions options = new DnsClientOptions()
                .setPort(config.dns().port())
                .setQueryTimeout(config.dns().timeout().toMillis());
        config.dns().host().ifPresent(options::setHost);
        this.client = vertx.createDnsClient(options);
    }

    /** Returns the parts of all TXT records at a name; empty if the name servers do not answer. */
    Uni<Optional<List<String>>> texts(String name) {
        return client.resolveTXT(name)
                .map(Optional::of)
                .onFailure(DnsLookup::isNoSuchName)
                .recoverWithItem(Optional.of(List.of()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static boolean isNoSuchName(Throwable failure) {
        return failure instanceof DnsException dns && dns.code() == DnsResponseCode.NXDOMAIN;
    }
}
