package com.dryjets.local.sandbox.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.Options;
import com.dryjets.local.sandbox.Sandbox;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpServerTest {

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

    private JsonPath counts() {
        return given().get(sandbox.inboxUrl() + "/sandbox/counts").jsonPath();
    }

    @Test
    void answersPipelinedCommandsInOrder() throws Exception {
        try (SmtpClient client = start(options())) {
            client.write("MAIL FROM:<a@x.test>\r\nRCPT TO:<bounce@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
            assertThat(client.reply()).startsWith("250 2.1.0");
            assertThat(client.reply()).startsWith("550 5.1.1");
            assertThat(client.reply()).startsWith("250 2.1.5");
            assertThat(client.reply()).startsWith("354");

            client.write("Subject: x\r\n\r\n..stuffed\r\n.\r\nMAIL FROM:<a@x.test>\r\nNOOP\r\n");
            assertThat(client.reply()).startsWith("250 2.0.0 accepted");
            assertThat(client.reply()).startsWith("250 2.1.0");
            assertThat(client.reply()).startsWith("250 2.0.0 OK");
        }
        assertThat(given().get(sandbox.inboxUrl() + "/messages/1/raw").asString())
                .isEqualTo("Subject: x\r\n\r\n.stuffed\r\n");
    }

    @Test
    void takesContentOctetByOctet() throws Exception {
        try (SmtpClient client = start(options())) {
            client.send("MAIL FROM:<a@x.test>");
            client.send("RCPT TO:<b@x.test>");
            client.send("DATA");
            for (char character : "a\r\n..\r\n.b\r\n\r\n.\r\n".toCharArray()) {
                client.write(String.valueOf(character));
            }
            assertThat(client.reply()).startsWith("250");
        }
        assertThat(given().get(sandbox.inboxUrl() + "/messages/1/raw").asString())
                .isEqualTo("a\r\n.\r\nb\r\n\r\n");
    }

    @Test
    void encryptsAndRequiresALogin() throws Exception {
        Path resources = Path.of("src/test/resources/com/dryjets/local/sandbox/inbox");
        Options options = options()
                .with("smtp-tls", resources.resolve("localhost.pem") + "," + resources.resolve("localhost-key.pem"))
                .with("smtp-login", "anna:secret");
        try (SmtpClient client = start(options)) {
            assertThat(client.send("STARTTLS")).startsWith("220");
            client.encrypt();
            client.send("EHLO test");
            assertThat(client.send("MAIL FROM:<a@x.test>")).startsWith("530");
            assertThat(client.send("AUTH PLAIN " + base64("\0anna\0wrong"))).startsWith("535");
            assertThat(client.send("AUTH LOGIN")).startsWith("334");
            assertThat(client.send(base64("anna"))).startsWith("334");
            assertThat(client.send(base64("secret"))).startsWith("235");
            assertThat(client.deliver("a@x.test", "b@x.test", "1")).startsWith("250");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL FROM:a@x.test                      | 501 5.5.4
            MAIL FROM: <a@x.test>                   | 501 5.5.4
            MAIL TO:<a@x.test>                      | 501 5.5.4
            MAIL                                    | 501 5.5.4
            MAIL FROM:<nobody>                      | 501 5.1.3
            MAIL FROM:<a@x.test> SIZE=99999999999   | 552 5.3.4
            MAIL FROM:<a@x.test> SIZE=many          | 501 5.5.4
            MAIL FROM:<a@x.test> BODY=BINARYMIME    | 501 5.5.4
            MAIL FROM:<a@x.test> RET=HDRS           | 555 5.5.4
            MAIL FROM:<a@x.test> BODY=7BIT BODY=7BIT | 501 5.5.4
            MAIL FROM:<jörg@x.test>                 | 553 5.6.7
            MAIL FROM:<jörg@x.test> SMTPUTF8        | 250 2.1.0
            MAIL FROM:<>                            | 250 2.1.0
            mail from:<a@x.test> size=10 body=8bitmime | 250 2.1.0""")
    void readsMailStrictly(String command, String reply) throws Exception {
        try (SmtpClient client = start(options())) {
            assertThat(client.send(command)).startsWith(reply);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT TO:b@x.test                | 501 5.5.4
            RCPT TO:<>                      | 501 5.1.3
            RCPT TO:<b@x.test> NOTIFY=NEVER | 555 5.5.4
            RCPT TO:<jörg@x.test>           | 553 5.6.7
            RCPT TO:<"b c"@x.test>          | 250 2.1.5""")
    void readsRecipientsStrictly(String command, String reply) throws Exception {
        try (SmtpClient client = start(options())) {
            client.send("MAIL FROM:<a@x.test>");
            assertThat(client.send(command)).startsWith(reply);
        }
    }

    /** A pilcrow stands for CRLF, arrows for a bare CR and a bare LF. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject: x¶¶a↓b¶             | 554 5.6.0
            Subject: x¶¶a←b¶             | 554 5.6.0
            Reply-To: jörg@x.test¶¶a¶    | 550 5.6.7
            Subject: x¶¶jörg¶            | 250 2.0.0""")
    void readsContentStrictly(String content, String reply) throws Exception {
        try (SmtpClient client = start(options())) {
            client.send("MAIL FROM:<a@x.test>");
            client.send("RCPT TO:<b@x.test>");
            client.send("DATA");
            client.write(content.replace("¶", "\r\n").replace("←", "\r").replace("↓", "\n") + ".\r\n");
            assertThat(client.reply()).startsWith(reply);
        }
    }

    @Test
    void refusesALongLineAndABareLineFeed() throws Exception {
        try (SmtpClient client = start(options())) {
            client.send("MAIL FROM:<a@x.test>");
            client.send("RCPT TO:<b@x.test>");
            client.send("DATA");
            assertThat(client.send("Subject: x", "", "a".repeat(999), ".")).startsWith("554 5.6.0");
            client.write("NOOP\n");
            assertThat(client.reply()).startsWith("500 5.5.2");
        }
    }

    @Test
    void comparesTheWholeLogin() throws Exception {
        Options options = options().with("smtp-login", "anna:secret");
        try (SmtpClient client = start(options)) {
            assertThat(client.send("AUTH PLAIN " + base64("x\0y\0anna\0secret")))
                    .startsWith("535");
            assertThat(client.send("AUTH PLAIN " + base64("ben\0anna\0secret"))).startsWith("535");
            assertThat(client.send("AUTH PLAIN !")).startsWith("501");
            assertThat(client.send("AUTH PLAIN " + base64("\0anna\0secret"))).startsWith("235");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }

    @Test
    void countsWhatIsLostAndDoubled() throws Exception {
        try (SmtpClient client = start(options())) {
            for (int i = 0; i < 1500; i++) {
                client.deliver("a@x.test", "r" + i + "@x.test", "m" + i);
            }
            client.deliver("a@x.test", "r7@x.test", "m7");
        }

        assertThat(counts().getInt("accepted")).isEqualTo(1501);
        assertThat(counts().getInt("distinct")).isEqualTo(1500);
        assertThat(counts().getInt("recipients")).isEqualTo(1500);
        given().body(new JsonObject(Map.of("recipients", List.of("r7@x.test", "r8@x.test", "nobody@x.test"))).encode())
                .contentType("application/json")
                .post(sandbox.inboxUrl() + "/sandbox/counts")
                .then()
                .body("lost", contains("nobody@x.test"))
                .body("several", contains("r7@x.test"));
        given().get(sandbox.inboxUrl() + "/api/messages?limit=1").then().body("items[0].to", is("r7@x.test"));
        given().get(sandbox.inboxUrl() + "/api/messages/1").then().statusCode(404);
    }

    private void post(String path, Map<String, Object> body) {
        given().body(new JsonObject(body).encode())
                .contentType("application/json")
                .post(sandbox.inboxUrl() + path)
                .then()
                .statusCode(204);
    }
}
