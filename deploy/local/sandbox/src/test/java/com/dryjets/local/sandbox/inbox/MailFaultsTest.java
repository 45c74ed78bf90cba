package com.dryjets.local.sandbox.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.Options;
import com.dryjets.local.sandbox.Sandbox;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the SMTP server that were asked for. */
class MailFaultsTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Options options() {
        return Options.ephemeral(folder, Duration.ofMillis(100))
                .with("durable", "false")
                .with("readers", "false");
    }

    private SmtpClient start(Options options) throws IOException {
        sandbox = Sandbox.start(options);
        SmtpClient client = new SmtpClient(sandbox.smtpPort());
        assertThat(client.send("EHLO test")).startsWith("250 ");
        return client;
    }

    private SmtpClient start(Map<String, Object> fault) throws IOException {
        SmtpClient client = start(options());
        given().body(new JsonObject(fault).encode())
                .contentType("application/json")
                .post(sandbox.inboxUrl() + "/sandbox/faults")
                .then()
                .statusCode(204);
        return client;
    }

    private JsonPath counts() {
        return given().get(sandbox.inboxUrl() + "/sandbox/counts").jsonPath();
    }

    @Test
    void greylistsARecipientOnce() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "greylist", "seconds", 0))) {
            assertThat(client.deliver("a@x.test", "b@x.test", "1")).startsWith("451 4.7.1");
            client.send("RSET");
            assertThat(client.deliver("a@x.test", "b@x.test", "1")).startsWith("250");
        }
    }

    @Test
    void rejectsByRecipient() throws Exception {
        Map<String, Object> fault = Map.of("kind", "reject", "recipient", "^b", "reply", "452 4.2.2 full", "count", 1);
        try (SmtpClient client = start(fault)) {
            assertThat(client.deliver("a@x.test", "b@x.test", "1")).isEqualTo("452 4.2.2 full");
            client.send("RSET");
            assertThat(client.deliver("a@x.test", "b@x.test", "1")).startsWith("250");
        }
        given().get(sandbox.inboxUrl() + "/sandbox/faults").then().body("items[0].hits", is(1));
    }

    @Test
    void rejectsContent() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "reject_content"))) {
            assertThat(client.deliver("a@x.test", "b@x.test", "1")).startsWith("554 5.7.1");
        }
        assertThat(counts().getInt("accepted")).isZero();
    }

    @Test
    void resetsAfterTheFinalDot() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "reset_after_accept"))) {
            assertThatThrownBy(() -> client.deliver("a@x.test", "b@x.test", "1"))
                    .isInstanceOf(SocketException.class);
        }
        assertThat(counts().getInt("accepted")).isEqualTo(1);
    }

    @Test
    void resetsAtTheFinalDotAndKeepsNothing() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "reset_at_dot"))) {
            assertThatThrownBy(() -> client.deliver("a@x.test", "b@x.test", "1"))
                    .isInstanceOf(SocketException.class);
        }
        assertThat(counts().getInt("accepted")).isZero();
    }

    @Test
    void resetsAtDataAndKeepsNothing() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "reset_at_data", "count", 1))) {
            assertThat(client.send("MAIL FROM:<a@x.test>")).startsWith("250");
            assertThat(client.send("RCPT TO:<b@x.test>")).startsWith("250");
            assertThatThrownBy(() -> client.send("DATA")).isInstanceOf(SocketException.class);
        }
        assertThat(counts().getInt("accepted")).isZero();
        assertThat(deliverAnew()).startsWith("250");
    }

    @Test
    void saysThatItClosesAndThenDoes() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "close", "count", 1))) {
            assertThat(client.send("MAIL FROM:<a@x.test>")).startsWith("250");
            assertThat(client.send("RCPT TO:<b@x.test>", "DATA")).isEqualTo("421 4.3.2 closing");
            assertThat(client.reply()).isNull();
        }
        assertThat(counts().getInt("accepted")).isZero();
        assertThat(deliverAnew()).startsWith("250");
    }

    @Test
    void keepsTheEmailAndRepliesLate() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "slow", "seconds", 2, "count", 1))) {
            client.write("MAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
            client.reply();
            client.reply();
            assertThat(client.reply()).startsWith("354");
            client.write("Message-ID: <1>\r\n\r\ntext\r\n.\r\nNOOP\r\n");

            await().untilAsserted(() -> assertThat(counts().getInt("accepted")).isEqualTo(1));
            assertThat(client.isSilentFor(Duration.ofMillis(500))).isTrue();
            assertThat(client.reply()).isEqualTo("250 2.0.0 accepted");
            assertThat(client.reply()).isEqualTo("250 2.0.0 OK");
        }
    }

    @Test
    void keepsTheEmailAndNeverReplies() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "silent_after_accept", "count", 1))) {
            client.write("MAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
            client.reply();
            client.reply();
            assertThat(client.reply()).startsWith("354");
            client.write("Message-ID: <1>\r\n\r\ntext\r\n.\r\nNOOP\r\n");

            await().untilAsserted(() -> assertThat(counts().getInt("accepted")).isEqualTo(1));
            assertThat(client.isSilentFor(Duration.ofSeconds(2))).isTrue();
        }
        assertThat(deliverAnew()).startsWith("250");
    }

    /** The server still serves others. */
    private String deliverAnew() throws IOException {
        try (SmtpClient client = new SmtpClient(sandbox.smtpPort())) {
            client.send("EHLO test");
            return client.deliver("a@x.test", "b@x.test", "2");
        }
    }

    @Test
    void losesWhatItAccepted() throws Exception {
        try (SmtpClient client = start(Map.of("kind", "disappear"))) {
            assertThat(client.deliver("a@x.test", "b@x.test", "1")).startsWith("250");
        }
        assertThat(counts().getInt("accepted")).isZero();
    }

    @Test
    void refusesAnUnknownFault() throws Exception {
        start(options()).close();

        given().body("{\"kind\": \"nonsense\"}")
                .contentType("application/json")
                .post(sandbox.inboxUrl() + "/sandbox/faults")
                .then()
                .statusCode(400);
    }

    @Test
    void returnsBouncesAndComplaintsToTheEnvelopeSender() throws Exception {
        Sandbox receiver = Sandbox.start(Options.ephemeral(folder.resolve("receiver"), Duration.ofMillis(100))
                .with("readers", "false"));
        try (receiver;
                SmtpClient client = start(options().with("reports", "localhost:" + receiver.smtpPort()))) {
            post("/sandbox/faults", Map.of("kind", "bounce", "recipient", "^dead", "seconds", 0));
            post("/sandbox/faults", Map.of("kind", "complain", "recipient", "^angry", "seconds", 0));

            client.deliver("return+1@x.test", "dead@x.test", "1");
            await().untilAsserted(
                            () -> assertThat(report(receiver, 1)).contains("multipart/report", "delivery-status"));
            client.deliver("return+2@x.test", "angry@x.test", "2");
            await().untilAsserted(() -> assertThat(report(receiver, 2)).contains("Feedback-Type: abuse"));

            assertThat(report(receiver, 1))
                    .contains("Final-Recipient: rfc822; dead@x.test", "Status: 5.1.1", "Message-ID: <1>");
            given().get(receiver.inboxUrl() + "/api/messages")
                    .then()
                    .body("items.to", is(List.of("return+2@x.test", "return+1@x.test")));
        }
    }

    private void post(String path, Map<String, Object> body) {
        given().body(new JsonObject(body).encode())
                .contentType("application/json")
                .post(sandbox.inboxUrl() + path)
                .then()
                .statusCode(204);
    }

    private static String report(Sandbox receiver, int number) {
        return given().get(receiver.inboxUrl() + "/messages/" + number + "/raw").asString();
    }
}
