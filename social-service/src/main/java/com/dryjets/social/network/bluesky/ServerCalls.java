package com.dryjets.social.network.bluesky;

import com.dryjets.kit.web.PublicAddress;
import com.dryjets.kit.web.Unreachable;
import com.dryjets.kit.web.WebConfig;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls servers that people name. Each call resolves the server's name once, checks the address and connects to that
 * address, so that a name which resolves differently later does not reach the private network. Redirects are not
 * followed, and an answer that is too long is not read.
 */
@Singleton
class ServerCalls {

    private final BlueskyServers servers;
    private final BlueskyConfig config;
    private final Vertx vertx;
    private final HttpClient client;

    ServerCalls(BlueskyServers servers, BlueskyConfig config, WebConfig web, Vertx vertx) {
        this.servers = servers;
        this.config = config;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) web.connectTimeout().toMillis())
                .setDecompressionSupported(true)
                .setKeepAlive(false));
    }

    @PreDestroy
    void close() {
        client.closeAndForget();
    }

    /** A call of a method of the protocol (atproto.com, "HTTP API (XRPC)"). */
    static final class Call {

        private final HttpMethod method;
        private final URI server;
        private final QueryStringEncoder path;
        private final Map<String, String> headers = new LinkedHashMap<>();

        Call(HttpMethod method, String server, String name) {
            this.method = method;
            this.server = URI.create(server);
            this.path = new QueryStringEncoder("/xrpc/" + name);
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** Leaves out a parameter without a value. */
        Call query(String name, @Nullable String value) {
            if (value != null) {
                path.addParam(name, value);
            }
            return this;
        }

        private RequestOptions to(InetAddress address) {
            int port = PublicAddress.port(server);
            RequestOptions options = new RequestOptions()
                    .setMethod(method)
                    .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                    .setHost(server.getHost())
                    .setPort(port)
                    .setSsl(PublicAddress.isHttps(server))
                    .setURI(path.toString())
                    .setFollowRedirects(false);
            headers.forEach(options::putHeader);
            return options;
        }
    }

    Uni<NetworkAnswer> send(Call call) {
        return send(call, config.callTimeout(), request -> request.send());
    }

    Uni<NetworkAnswer> send(Call call, JsonNode body) {
        return send(call, config.callTimeout(), request -> request.send(body.toString()));
    }

    Uni<NetworkAnswer> send(Call call, Path file) {
        return send(call, config.uploadTimeout(), request -> upload(request, file));
    }

    private Uni<HttpClientResponse> upload(HttpClientRequest request, Path file) {
        return vertx.fileSystem()
                .props(file.toString())
                .invoke(found -> request.putHeader("Content-Length", Long.toString(found.size())))
                .chain(() -> vertx.fileSystem().open(file.toString(), new OpenOptions().setWrite(false)))
                .chain(open -> request.send(open));
    }

    private Uni<NetworkAnswer> send(
            Call call, Duration timeout, Function<HttpClientRequest, Uni<HttpClientResponse>> send) {
        return servers.resolve(call.server)
                .onFailure(Unreachable.class)
                .transform(failure -> NetworkFailure.of(Kind.UNREACHABLE, String.valueOf(failure.getMessage())))
                .chain(address -> client.request(call.to(address)))
                .chain(request -> send.apply(request)
                        .chain(this::answer)
                        .ifNoItem()
                        .after(timeout)
                        .fail()
                        .onTermination()
                        .invoke(() -> request.reset()));
    }

    private Uni<NetworkAnswer> answer(HttpClientResponse response) {
        CaseInsensitiveMap<String> headers = new CaseInsensitiveMap<>();
        response.headers().getDelegate().forEach(header -> headers.add(header.getKey(), header.getValue()));
        return response.toMulti()
                .onItem()
                .scan(Buffer::buffer, this::append)
                .collect()
                .last()
                .map(body -> new NetworkAnswer(response.statusCode(), NetworkAnswer.json(body.toString()), headers));
    }

    private Buffer append(Buffer body, Buffer part) {
        if (body.length() + part.length() > config.maxAnswerBytes()) {
            throw NetworkFailure.of(Kind.UNKNOWN, "The server's answer is too long.");
        }
        return body.appendBuffer(part);
    }
}
