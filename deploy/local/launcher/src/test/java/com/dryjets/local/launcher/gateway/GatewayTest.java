package com.dryjets.local.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
    private static final String PROBLEM = "application/problem+json";

    @TempDir
    Path console;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicReference<String> endOfStream = new AtomicReference<>();
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void startServiceAndGateway() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/marketing/echo", GatewayTest::echo);
        service.createContext("/marketing/echo/stream", this::stream);
        service.start();
        gateway = startGateway();
    }

    @AfterEach
    void stopServiceAndGateway() {
        release.countDown();
        gateway.close();
        service.stop(0);
        browser.close();
    }

    @Test
    void forwardsRequestAndResponse() throws Exception {
        HttpResponse<String> response = browser.send(
                request("/marketing/echo/a%20b?x=1&y=%2F")
                        .header("Authorization", "Bearer t")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .POST(BodyPublishers.ofString("body"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(response.body().lines())
                .containsExactly(
                        "POST /marketing/echo/a%20b?x=1&y=%2F",
                        "Bearer t", "127.0.0.1", "http", "localhost:" + gateway.port(), "body");
    }

    @Test
    void streamsResponsesWithoutBuffering() throws Exception {
        HttpResponse<InputStream> response =
                browser.send(request("/marketing/echo/stream").build(), BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));

        // The service holds back the rest: a buffering gateway would not deliver this line.
        assertThat(lines.readLine()).isEqualTo("data: first");
        release.countDown();
        assertThat(lines.lines()).contains("data: second");
    }

    @Test
    void closesServiceStreamWhenClientDisconnects() throws Exception {
        HttpResponse<InputStream> response =
                browser.send(request("/marketing/echo/stream?endless").build(), BodyHandlers.ofInputStream());
        response.body().read();

        response.body().close();

        await().until(() -> endOfStream.get() != null);
    }

    @Test
    void returns503WhenServiceIsDown() throws Exception {
        service.stop(0);

        HttpResponse<String> response = get("/marketing/echo/1");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(response.body()).contains("urn:dryjets:problem:unavailable").contains("echo-service");
    }

    @Test
    void returns404ForUnknownPaths() throws Exception {
        for (String path : List.of("/marketing/echoes", "/marketing", "/elsewhere")) {
            HttpResponse<String> response = get(path);

            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).contains(PROBLEM);
        }
    }

    @Test
    void answersProblemsAlsoToMalformedRequests() throws Exception {
        for (String target : List.of("/marketing/%zz", "/marketing/echo/%", "/%00", "/marketing/..%2f..%2fetc")) {
            String response = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(response).as(target).matches("(?s)HTTP/1.1 (201|400|404) .*");
            assertThat(response).as(target).doesNotContain("Exception", "io.vertx");
        }
        assertThat(raw("GET /marketing/echo/1 HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 2");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", gateway.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void showsStartPageWithoutConsole() throws Exception {
        assertThat(get("/").body()).contains("echo-service", "/marketing/echo", "http://localhost:8092/");
    }

    @Test
    void servesConsoleForEveryPathInside() throws Exception {
        buildConsole();

        assertThat(get("/").body()).contains("Console");
        assertThat(get("/campaigns/42").body()).contains("Console");
        assertThat(get("/assets/app.js").body()).isEqualTo("let a");
        assertThat(get("/assets/old.js").statusCode()).isEqualTo(404);
    }

    @Test
    void answersHeadRequests() throws Exception {
        buildConsole();

        HttpResponse<String> response = browser.send(
                request("/campaigns").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void servesConsoleSettings() throws Exception {
        buildConsole();

        HttpResponse<String> response = get("/config.json");

        assertThat(response.body()).contains("\"issuer\":\"http://issuer.example:8090/dryjets\"", "clientId");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void cachesOnlyHashedAssets() throws Exception {
        buildConsole();

        assertThat(get("/assets/app.js").headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(get("/").headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get("/campaigns/42").headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get("/assets/old.js").headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void sendsTheSmallestCopyThatTheClientAccepts() throws Exception {
        buildConsole();
        Files.writeString(console.resolve("assets/app.js.br"), "brotli");
        Files.writeString(console.resolve("assets/app.js.gz"), "gzip");

        HttpResponse<String> brotli = encoded("/assets/app.js", "gzip, deflate, br");

        assertThat(brotli.body()).isEqualTo("brotli");
        assertThat(brotli.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(brotli.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(brotli.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(brotli.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(encoded("/assets/app.js", "gzip").body()).isEqualTo("gzip");
        assertThat(encoded("/assets/app.js", "br;q=0, identity").body()).isEqualTo("let a");
        assertThat(get("/assets/app.js").body()).isEqualTo("let a");
    }

    private HttpResponse<String> encoded(String path, String accepted) throws Exception {
        return browser.send(request(path).header("Accept-Encoding", accepted).build(), BodyHandlers.ofString());
    }

    @Test
    void restrictsScriptsAndConnectionsByPolicy() throws Exception {
        buildConsole();

        HttpResponse<String> response = get("/campaigns");

        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .contains("connect-src 'self' http://issuer.example:8090;");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private void buildConsole() throws IOException {
        Files.writeString(console.resolve("index.html"), "<title>Console</title>");
        Files.createDirectories(console.resolve("assets"));
        Files.writeString(console.resolve("assets/app.js"), "let a");
        gateway.close();
        gateway = startGateway();
    }

    private Gateway startGateway() {
        RouteTable table = new RouteTable(List.of(new Route(
                "/marketing/echo", "echo-service", service.getAddress().getPort())));
        return Gateway.start(
                0,
                table,
                new Pages(console, "http://issuer.example:8090/dryjets", Map.of("Inbox", "http://localhost:8092/")));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).header("Accept", "text/html,*/*").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(gateway.port(), path)));
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String seen = String.join(
                "\n",
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                headers.getFirst("Authorization"),
                String.join(",", headers.get("X-Forwarded-For")),
                headers.getFirst("X-Forwarded-Proto"),
                headers.getFirst("X-Forwarded-Host"),
                body);
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.sendResponseHeaders(201, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(seen.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        boolean endless = "endless".equals(exchange.getRequestURI().getQuery());
        try (OutputStream out = exchange.getResponseBody()) {
            event(out, "first");
            while (endless) {
                event(out, "more");
            }
            release.await();
            event(out, "second");
        } catch (IOException e) {
            endOfStream.set(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
