package com.dryjets.kit.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads public web addresses. Connects to the address that {@link PublicAddress} resolved and checked, for the URL and
 * for each redirect, so that neither a redirect nor a name that resolves differently the second time reaches the private
 * network. Every failure is an {@link Unreachable}.
 */
@ApplicationScoped
public class PublicWeb {

    private static final String USER_AGENT = "DryJets-Marketing/1.0";
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Vertx vertx;
    private final WebConfig config;
    private final HttpClient client;

    PublicWeb(Vertx vertx, WebConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                // Longer than the time-outs below: those report what was too slow, this one only a broken connection.
                .setIdleTimeout(
                        (int) config.timeout().plus(config.idleTimeout()).toSeconds())
                .setDecompressionSupported(true)
                .setKeepAlive(false));
    }

    @PreDestroy
    void close() {
        client.closeAndForget();
    }

    /** Returns the time after which reading a document has failed. */
    public Duration longestRead() {
        return config.timeout();
    }

    /** Fails unless the host is known and public, so that a user learns of the problem before the first read. */
    public Uni<Void> check(URI url) {
        return resolve(url).replaceWithVoid();
    }

    /**
     * Reads a document into memory.
     *
     * @param headers such as Accept, If-None-Match and If-Modified-Since
     * @param maxBytes the limit of the unpacked body; a longer one is a failure
     */
    public Uni<WebAnswer> read(URI url, Map<String, String> headers, int maxBytes) {
        return failing(Uni.createFrom()
                .deferred(() -> follow(
                        url,
                        new Ask<>(
                                headers,
                                (end, response) -> body(response, maxBytes).map(body -> answer(end, response, body)),
                                System.nanoTime() + config.timeout().toNanos()),
                        config.redirects()))
                .ifNoItem()
                .after(config.timeout())
                .failWith(PublicWeb::tooSlow));
    }

    /** Returns the response status of a page, after redirects, without reading its body. */
    public Uni<Integer> status(URI url) {
        return failing(Uni.createFrom()
                .deferred(() -> follow(
                        url,
                        new Ask<>(
                                Map.of(),
                                (end, response) -> Uni.createFrom().item(response.statusCode()),
                                System.nanoTime() + config.timeout().toNanos(),
                                true),
                        config.redirects()))
                .ifNoItem()
                .after(config.timeout())
                .failWith(PublicWeb::tooSlow));
    }

    /**
     * Streams a file to a sink. The time limit depends on the file's size, and the stream fails when no more data arrives.
     *
     * @param maxBytes the limit of the file; a longer one is a failure
     * @param sink must subscribe to the body immediately; the connection is closed when it completes
     */
    public Uni<Void> download(
            URI url, Map<String, String> headers, long maxBytes, Function<Multi<Buffer>, Uni<Void>> sink) {
        return failing(Uni.createFrom()
                .deferred(() -> follow(
                        url,
                        new Ask<>(
                                headers,
                                (end, response) -> file(response, maxBytes, sink),
                                System.nanoTime() + config.timeout().toNanos()),
                        config.redirects())));
    }

    private Uni<Void> file(HttpClientResponse response, long maxBytes, Function<Multi<Buffer>, Uni<Void>> sink) {
        OptionalLong announced = length(response);
        if (announced.orElse(0) > maxBytes) {
            throw tooLarge(maxBytes);
        }
        long longest = announced.orElse(maxBytes) / config.slowest().asLongValue();
        Multi<Buffer> body = response.toMulti()
                .map(limited(maxBytes))
                .ifNoItem()
                .after(config.idleTimeout())
                .failWith(() -> new Unreachable("The site stopped sending the file."));
        return sink.apply(body)
                .ifNoItem()
                .after(config.timeout().plusSeconds(longest))
                .failWith(() -> new Unreachable("The site sends the file too slowly."));
    }

    /** Returns the announced length of an uncompressed body. */
    private static OptionalLong length(HttpClientResponse response) {
        String length = response.getHeader("Content-Length");
        return length == null || response.getHeader("Content-Encoding") != null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(length));
    }

    private <T> Uni<T> failing(Uni<T> read) {
        return read.onFailure(failure -> !(failure instanceof Unreachable))
                .transform(failure -> new Unreachable("The site could not be reached: " + reason(failure)));
    }

    /** Reads the required parts of a response. */
    @FunctionalInterface
    private interface Reader<T> {

        /** Reads the body; {@code url} is the address that answered, after all redirects. */
        Uni<T> read(URI url, HttpClientResponse response);
    }

    /**
     * A request, with all its redirects.
     *
     * @param answerBy when the site must have answered, as nanoseconds of the JVM
     * @param anyStatus whether the reader takes an answer of any status, except for redirects
     */
    private record Ask<T>(Map<String, String> headers, Reader<T> reader, long answerBy, boolean anyStatus) {

        /** Creates a request that fails unless the response has content. */
        Ask(Map<String, String> headers, Reader<T> reader, long answerBy) {
            this(headers, reader, answerBy, false);
        }

        /** Returns the time that is left for an answer. */
        Duration left() {
            return Duration.ofNanos(Math.max(1, answerBy - System.nanoTime()));
        }
    }

    private <T> Uni<T> follow(URI url, Ask<T> ask, int redirects) {
        return resolve(url)
                .chain(address -> client.request(options(url, address, ask.headers())))
                .chain(request -> request.send()
                        .ifNoItem()
                        .after(ask.left())
                        .failWith(PublicWeb::tooSlow)
                        .chain(response -> handle(url, ask, redirects, response))
                        .onTermination()
                        .invoke(() -> request.reset()));
    }

    private static Unreachable tooSlow() {
        return new Unreachable("The site took too long to answer.");
    }

    /** Asks the name service on a worker thread. */
    private Uni<InetAddress> resolve(URI url) {
        return vertx.executeBlocking(
                () -> PublicAddress.resolve(url, config.trusted().orElse(List.of())), false);
    }

    private <T> Uni<T> handle(URI url, Ask<T> ask, int redirects, HttpClientResponse response) {
        int status = response.statusCode();
        if (REDIRECTS.contains(status)) {
            if (redirects == 0) {
                throw new Unreachable("The site redirects too often.");
            }
            return follow(target(url, response.getHeader("Location")), ask, redirects - 1);
        }
        if (!ask.anyStatus() && status != 200 && status != 304) {
            throw new Unreachable("The site answered with status " + status + ".");
        }
        return ask.reader().read(url, response);
    }

    private static RequestOptions options(URI url, InetAddress address, Map<String, String> headers) {
        int port = PublicAddress.port(url);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(PublicAddress.isHttps(url))
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .putHeader("User-Agent", USER_AGENT);
        headers.forEach(options::putHeader);
        return options;
    }

    private static URI target(URI url, String location) {
        try {
            return url.resolve(location.strip());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Unreachable("The site redirects to an address that is not valid.");
        }
    }

    private static Uni<byte[]> body(HttpClientResponse response, int maxBytes) {
        Function<Buffer, Buffer> within = limited(maxBytes);
        return response.toMulti()
                .map(within)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .map(Buffer::getBytes);
    }

    /** Fails as soon as more data has arrived than allowed, even if the response doesn't state its length. */
    private static Function<Buffer, Buffer> limited(long maxBytes) {
        long[] seen = {0};
        return part -> {
            seen[0] += part.length();
            if (seen[0] > maxBytes) {
                throw tooLarge(maxBytes);
            }
            return part;
        };
    }

    private static Unreachable tooLarge(long maxBytes) {
        return new Unreachable("The document is larger than %,d bytes.".formatted(maxBytes));
    }

    private static WebAnswer answer(URI url, HttpClientResponse response, byte[] body) {
        return new WebAnswer(
                url,
                response.statusCode(),
                body,
                response.getHeader("Content-Type"),
                response.getHeader("ETag"),
                response.getHeader("Last-Modified"));
    }

    /** Returns only the kind of a failure, because a message of the network layer may contain an address. */
    private static String reason(Throwable failure) {
        return switch (failure) {
            case java.net.ConnectException e -> "no connection";
            case javax.net.ssl.SSLException e -> "its certificate or encryption was not accepted";
            case java.util.concurrent.TimeoutException e -> "no answer in time";
            default -> "the connection broke";
        };
    }
}
