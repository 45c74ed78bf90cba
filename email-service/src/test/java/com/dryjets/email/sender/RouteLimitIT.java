package com.dryjets.email.sender;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sender.SenderFixtures.changeRoute;
import static com.dryjets.email.sender.SenderFixtures.verified;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends over a route with limits from two replicas: the service under test, and one in a separate process. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
@QuarkusTestResource(value = OwnServer.class, restrictToAnnotatedClass = true)
class RouteLimitIT {

    private static final Pattern SENT = Pattern.compile("deliveries_total\\{outcome=\"accepted\"[^}]*} [1-9]");

    private final String tenant = newTenant();
    private final String from = "news@" + tenant + ".example";
    private final TopicWriter writer = new TopicWriter();
    /** A server of its own for each test; that of the platform is injected here before. */
    private SmtpServer server;

    private UUID campaign;

    @BeforeEach
    void launch() throws IOException {
        server = new SmtpServer();
        campaign = runningCampaign(writer, tenant);
    }

    @AfterEach
    void close() throws IOException {
        server.open(tenant, 100);
        server.close();
        writer.close();
    }

    /** At the former rate, the messages that are left would take three times as long as they may. */
    @Test
    void replicasShareTheRateOfARouteEvenWhenItChanges() throws IOException, InterruptedException {
        String sender = verified(tenant, from, route(Map.of("messagesPerSecond", 2)));
        UUID email = email("c", 200);
        Instant sent;
        Instant changed;
        try (Replica replica = replica()) {
            sent = Instant.now();
            send(email);
            Waiting.await().until(() -> arrived("c").size() >= 16);
            changeRoute(tenant, sender, route(Map.of("messagesPerSecond", 20)));
            changed = Instant.now();
            awaitStatus(tenant, email, "COMPLETED");
            assertThat(hasSent(replica)).isTrue();
        }

        List<AcceptedEmail> all = arrived("c");
        assertThat(all.stream().map(AcceptedEmail::recipient)).hasSize(200).doesNotHaveDuplicates();
        List<Instant> times = times(all).sorted().toList();
        int turnsBefore = 1 + (int) (2 * Duration.between(sent, changed).toMillis() / 1000);
        assertRate(times.stream().filter(at -> at.isBefore(changed)).toList(), sent, 2);
        assertRate(times.stream().skip(turnsBefore).toList(), changed, 20);
        assertThat(Duration.between(changed, times.getLast())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void urgentMessagesComeFirstAndCount() {
        verified(tenant, from, route(Map.of("messagesPerSecond", 4)));
        UUID email = email("c", 300);
        Instant sent = Instant.now();
        send(email);
        Waiting.await().until(() -> arrived("c").size() >= 8);

        for (int i = 0; i < 6; i++) {
            transactional("order" + i);
        }
        Waiting.await().until(() -> arrived("order").size() == 6);

        // The email alone takes 75 seconds.
        assertThat(arrived("c").size()).isLessThan(300);
        assertRate(times(arrived("")).sorted().toList(), sent, 4);
        marketer(tenant).post("/marketing/email/" + email + "/cancel").then().statusCode(200);
    }

    @Test
    void replicasShareTheConnectionsOfARoute() {
        verified(tenant, from, route(Map.of("connections", 2)));
        // More emails than the first replica claims at once.
        UUID email = email("gate", 600);
        try (Replica replica = replica()) {
            send(email);
            server.open(tenant, 10);
            Waiting.await().until(() -> arrived("gate").size() == 10);
            // Each accepted email lets the first replica close the connection that now belongs to the other one.
            Waiting.await().pollInterval(Duration.ofMillis(500)).until(() -> {
                server.open(tenant, 1);
                return hasSent(replica);
            });
            server.open(tenant, 600);
            awaitStatus(tenant, email, "COMPLETED");
        }

        assertThat(arrived("gate").stream().map(AcceptedEmail::recipient))
                .hasSize(600)
                .doesNotHaveDuplicates();
        assertThat(server.mostConnections()).isEqualTo(2);
    }

    private UUID email(String name, int contacts) {
        contacts(tenant, IntStream.range(0, contacts).mapToObj(i -> name + i).toArray(String[]::new));
        UUID email = createEmail(tenant, campaign, "<p>Hello</p>");
        marketer(tenant)
                .body(Map.of("from", from))
                .patch("/marketing/email/" + email)
                .then()
                .statusCode(200);
        return email;
    }

    private void send(UUID email) {
        marketer(tenant).post("/marketing/email/" + email + "/send").then().statusCode(202);
    }

    private void transactional(String name) {
        String template = marketer(tenant)
                .body(Map.of(
                        "name", name, "subject", "Order", "blocks", List.of(Map.of("type", "text", "text", "Thanks"))))
                .post("/marketing/email/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        marketer(tenant)
                .body(Map.of("templateId", template, "externalId", name, "from", from, "to", address(tenant, name)))
                .post("/marketing/email/transactional")
                .then()
                .statusCode(202);
    }

    private Map<String, Object> route(Map<String, Object> limits) {
        return Map.of(
                "type", "SMTP", "host", "localhost", "port", server.port(), "encryption", "DISABLED", "limits", limits);
    }

    private List<AcceptedEmail> arrived(String name) {
        return server.emailsTo("." + tenant + "@").stream()
                .filter(email -> email.recipient().startsWith(name))
                .toList();
    }

    private static Stream<Instant> times(List<AcceptedEmail> emails) {
        return emails.stream().map(AcceptedEmail::at);
    }

    /** Checks that no message came sooner than its turn: the first at the start, the next an interval later, and so on. */
    private static void assertRate(List<Instant> times, Instant start, int perSecond) {
        Duration interval = Duration.ofSeconds(1).dividedBy(perSecond);
        for (int turn = 0; turn < times.size(); turn++) {
            assertThat(times.get(turn)).as("turn %d", turn).isAfterOrEqualTo(start.plus(interval.multipliedBy(turn)));
        }
    }

    private static Replica replica() {
        return Replica.start(Map.of(
                "SMTP_HOST",
                setting("SMTP_HOST"),
                "SMTP_PORT",
                setting("SMTP_PORT"),
                "SECRETS_KEY",
                setting("SECRETS_KEY"),
                "DRYJETS_SENDERS_ANY_SERVER",
                "true",
                "DRYJETS_SENDING_BATCH_SIZE",
                "20"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static boolean hasSent(Replica replica) throws IOException, InterruptedException {
        return SENT.matcher(metrics(replica)).find();
    }

    private static String metrics(Replica replica) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(replica.url("/q/metrics"))
                    .header("Accept", "text/plain; version=0.0.4")
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
