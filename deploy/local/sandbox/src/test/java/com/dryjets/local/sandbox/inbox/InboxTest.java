package com.dryjets.local.sandbox.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.local.sandbox.Options;
import com.dryjets.local.sandbox.Sandbox;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final int EMAILS = 60;

    @TempDir
    Path folder;

    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private HttpServer platform;
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            boolean down = unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            String path = exchange.getRequestURI().getPath();
            if (!down) {
                requests.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
            }
            int status = down ? 503 : path.contains("/t/c/") ? 302 : 200;
            exchange.getResponseHeaders().set("Location", "http://elsewhere.invalid/");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        platform.start();
        sandbox = Sandbox.start(options());
    }

    @AfterEach
    void stop() {
        sandbox.close();
        platform.stop(0);
    }

    private Options options() {
        return Options.ephemeral(folder, Duration.ofMillis(300)).withPlatformUrl(platformUrl());
    }

    private String platformUrl() {
        return "http://localhost:" + platform.getAddress().getPort();
    }

    @Test
    void readerCountsMatchRequestsToPlatform() throws Exception {
        unavailable.set(5);
        for (int i = 0; i < EMAILS; i++) {
            send("reader" + i + "@example.org", "c-1", "m" + i);
        }
        awaitSettled("c-1");

        var stats = given().get(sandbox.inboxUrl() + "/api/stats?campaign=c-1").jsonPath();
        assertThat(stats.getInt("delivered")).isEqualTo(EMAILS);
        assertThat(stats.getInt("duplicates")).isZero();
        assertThat(stats.getInt("opens"))
                .isEqualTo(countRequests("/email/t/o/"))
                .isBetween(10, 50);
        assertThat(stats.getInt("clicks"))
                .isEqualTo(countRequests("/email/t/c/"))
                .isBetween(1, stats.getInt("opens"));
        assertThat(stats.getInt("unsubscribes")).isEqualTo(countRequests("/email/u/"));
        assertThat(requests.values()).allMatch(times -> times.get() == 1);
        assertThat(countRequests("/foreign")).isZero();
    }

    @Test
    void restartLosesNoEmailAndRepeatsNoAction() throws Exception {
        for (int i = 0; i < 20; i++) {
            send("reader" + i + "@example.org", "c-2", "m" + i);
        }
        sandbox.close();
        sandbox = Sandbox.start(options());
        awaitSettled("c-2");
        int opens = given().get(sandbox.inboxUrl() + "/api/stats?campaign=c-2")
                .jsonPath()
                .getInt("opens");
        sandbox.close();

        sandbox = Sandbox.start(options());

        given().get(sandbox.inboxUrl() + "/api/stats?campaign=c-2")
                .then()
                .body("delivered", is(20))
                .body("opens", is(opens))
                .body("settled", is(true));
        assertThat(countRequests("/email/t/o/")).isEqualTo(opens);
    }

    @Test
    void keepsDuplicateEmailButReadsItOnce() throws Exception {
        send("twin@example.org", "c-3", "same");
        send("twin@example.org", "c-3", "same");
        awaitSettled("c-3");

        given().get(sandbox.inboxUrl() + "/api/stats?campaign=c-3")
                .then()
                .body("delivered", is(1))
                .body("duplicates", is(1));
        assertThat(requests.values()).allMatch(times -> times.get() == 1);
    }

    @Test
    void showsEmailWithoutLoadingImages() throws Exception {
        send("reader1@example.org", "c-4", "<b>");

        String id = given().get(sandbox.inboxUrl() + "/api/messages?campaign=c-4")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", is("Offer <b>"))
                .extract()
                .path("items[0].id");
        given().get(sandbox.inboxUrl() + "/api/messages/" + id)
                .then()
                .body("headers.find { it.name == 'Feedback-ID' }.value", is("c-4:e-1:sunrise:dryjets"))
                .body("html", containsString("/email/t/o/"));
        given().get(sandbox.inboxUrl() + "/messages/" + id)
                .then()
                .body(containsString("Offer &lt;b&gt;"))
                .body(not(containsString("<img")));
        given().get(sandbox.inboxUrl() + "/messages/" + id + "/html")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        given().get(sandbox.inboxUrl() + "/").then().statusCode(200).body(containsString("Offer &lt;b&gt;"));
        given().get(sandbox.inboxUrl() + "/api/messages/99").then().statusCode(404);
    }

    @Test
    void pagesThroughEmails() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("reader@example.org", "c-5", "m" + i);
        }

        String cursor = given().get(sandbox.inboxUrl() + "/api/messages?limit=2")
                .then()
                .body("items.subject", is(java.util.List.of("Offer m2", "Offer m1")))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        given().get(sandbox.inboxUrl() + "/api/messages?limit=2&cursor=" + cursor)
                .then()
                .body("items.subject", is(java.util.List.of("Offer m0")));
    }

    @Test
    void rejectsBouncingAndFullRecipients() {
        assertThatThrownBy(() -> send("bounce.me@example.org", "c-6", "m1"))
                .isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("550 5.1.1");
        assertThatThrownBy(() -> send("full@example.org", "c-6", "m2"))
                .isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("452 4.2.2");
        given().get(sandbox.inboxUrl() + "/api/stats?campaign=c-6").then().body("delivered", is(0));
    }

    @Test
    void readsAsMachinesDo() throws Exception {
        for (String kind : new String[] {"scanner", "apple_proxy", "nobody", "clicker"}) {
            given().body("{\"recipient\": \"^%1$s\", \"kind\": \"%1$s\"}".formatted(kind))
                    .contentType("application/json")
                    .post(sandbox.inboxUrl() + "/sandbox/readers")
                    .then()
                    .statusCode(204);
            send(kind + "@example.org", "c-" + kind, "m");
        }

        await().untilAsserted(
                        () -> assertThat(countRequests("/email/t/c/c-scanner")).isEqualTo(3));
        await().untilAsserted(() ->
                assertThat(countRequests("/email/t/o/c-apple_proxy")).isEqualTo(1));
        awaitSettled("c-clicker");
        assertThat(countRequests("/email/t/c/c-clicker")).isEqualTo(1);
        assertThat(countRequests("/email/t/c/c-apple_proxy")).isZero();
        assertThat(countRequests("/email/t/o/c-nobody")).isZero();
        assertThat(requests.keySet()).noneMatch(path -> path.startsWith("/email/t/c/c-clicker") && path.endsWith("-h"));
        // HEAD and GET of each link that is seen.
        assertThat(requests.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("/email/t/c/c-scanner"))
                        .filter(entry -> !entry.getKey().endsWith("-h"))
                        .mapToInt(entry -> entry.getValue().get()))
                .containsOnly(2);
    }

    private int countRequests(String path) {
        return requests.keySet().stream()
                .filter(key -> key.startsWith(path))
                .toList()
                .size();
    }

    private void awaitSettled(String campaign) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(sandbox.inboxUrl() + "/api/stats?campaign=" + campaign)
                        .then()
                        .body("settled", is(true)));
    }

    private void send(String recipient, String campaign, String key) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(sandbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + Integer.toHexString(key.hashCode()) + campaign + "@mail.dryjets.test>");
            }
        };
        String token = campaign + "/" + Integer.toHexString(key.hashCode());
        message.setFrom(new InternetAddress("news@dryjets.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("Offer " + key, "UTF-8");
        message.setHeader("Feedback-ID", campaign + ":e-1:sunrise:dryjets");
        message.setHeader("List-Unsubscribe", "<" + platformUrl() + "/email/u/" + token + ">, <mailto:u@dryjets.test>");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setText("""
                <p>Hello</p><a href="%1$s/email/t/c/%2$s-a">one</a><a href="%1$s/email/t/c/%2$s-b">two</a>
                <a style="display:none" href="%1$s/email/t/c/%2$s-h">hidden</a>
                <a href="http://elsewhere.invalid/foreign">three</a><a href="%1$s/email/u/%2$s">unsubscribe</a>
                <img src="http://elsewhere.invalid/foreign.png"><img width="1" height="1" src="%1$s/email/t/o/%2$s">
                """.formatted(platformUrl(), token), "UTF-8", "html");
        Transport.send(message);
    }
}
