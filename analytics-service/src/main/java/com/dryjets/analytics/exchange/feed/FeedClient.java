package com.dryjets.analytics.exchange.feed;

import com.dryjets.analytics.exchange.ExchangeConfig;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Changed;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Unchanged;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Validators;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the feed over HTTP, on a worker thread. */
@ApplicationScoped
class FeedClient {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ExchangeConfig config;
    private final Clock clock;
    private final Optional<FeedHttp> http;

    FeedClient(ExchangeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.http = config.url().map(url -> client(config, url));
    }

    private static FeedHttp client(ExchangeConfig config, URI url) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(FeedHttp.class);
    }

    /** Returns whether there is a feed. */
    boolean isOn() {
        return http.isPresent();
    }

    /**
     * Reads the file that has the days since the newest rate. Fails if it can't be reached or is invalid, as with rates of a
     * later day than today.
     *
     * @param newest the last day that has a rate
     * @param last the file that was read last
     */
    Uni<FeedAnswer> read(Optional<LocalDate> newest, Validators last) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String file = FeedRules.file(newest, today);
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> fetch(http.orElseThrow(), file, last, today)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(config.timeout().multipliedBy(2))
                .failWith(() -> new InterruptedIOException("The file took too long"));
    }

    private FeedAnswer fetch(FeedHttp feed, String file, Validators last, LocalDate today) throws IOException {
        String location = config.url().orElseThrow() + "/" + file;
        boolean same = location.equals(last.location());
        RestResponse<InputStream> response =
                feed.get(file, same ? last.etag() : null, same ? last.lastModified() : null);
        try (InputStream body = body(response)) {
            return switch (response.getStatus()) {
                case NOT_MODIFIED -> new Unchanged();
                case OK ->
                    new Changed(
                            EcbXml.read(body, today.minusDays(config.keep().toDays()), today),
                            new Validators(
                                    location,
                                    response.getHeaderString(HttpHeaders.ETAG),
                                    response.getHeaderString(HttpHeaders.LAST_MODIFIED)));
                default -> throw new InvalidFeed("HTTP " + response.getStatus());
            };
        }
    }

    private InputStream body(RestResponse<InputStream> response) {
        @Nullable InputStream body = response.getEntity();
        return new LimitedBody(
                body == null ? InputStream.nullInputStream() : body, config.maxBytes(), config.timeout());
    }
}
