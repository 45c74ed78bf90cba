package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.sending.SharedSending.CONNECTIONS;
import static com.dryjets.email.sending.SharedSending.CONTACTS;
import static com.dryjets.email.sending.SharedSending.REPLICA;
import static com.dryjets.email.sending.SharedSending.SERVICE;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica in a process of its own is killed, and started again, while it sends beside the service under test. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ReplicasIT {

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private SharedSending sending;

    @BeforeEach
    void begin() {
        sending = new SharedSending(smtp, transactions, tenant);
    }

    @AfterEach
    void close() {
        sending.close();
    }

    @Test
    void killedAgainAndAgainSendNobodyTwiceAndLeaveNobodyOut() throws InterruptedException, IOException {
        try (Replica replica = SharedSending.replica()) {
            sending.start();
            for (int kill = 1; kill <= 2; kill++) {
                sending.letThrough(60);
                replica.kill();
                sending.noteDoubtful(REPLICA);
                replica.startAgain();
                sending.awaitOnTheWire(1, REPLICA);
            }
            smtp.crash();
            sending.noteDoubtful(SERVICE, REPLICA);
            smtp.startAgain();
            sending.letThrough(60);
            replica.kill();
            sending.noteDoubtful(REPLICA);
            replica.startAgain();
            sending.openGate();

            sending.awaitCompletion();
        }
    }

    @Test
    void killedWhileTheWinnerOfATestIsSentSendsNobodyTwice() throws InterruptedException {
        try (Replica replica = SharedSending.replica()) {
            sending.importContacts();
            String email = "/marketing/email/" + createEmail(tenant, sending.campaign(), "<p>Hi</p>");
            List<Map<String, String>> variants = List.of(Map.of(), Map.of("subject", "Other"));
            marketer(tenant)
                    .body(Map.of("variants", variants, "testShare", 0.05))
                    .post(email + "/ab-test")
                    .then()
                    .statusCode(201);
            marketer(tenant).post(email + "/send").then().statusCode(202);
            Waiting.await()
                    .until(() -> "SENDING".equals(marketer(tenant).get(email).path("status")));
            smtp.open(tenant, tested(email));
            // Everybody in the test has an outcome then.
            Waiting.await().until(() -> marketer(tenant).get(email + "/ab-test").path("decideAt") != null);
            marketer(tenant)
                    .body(Map.of("variant", "B"))
                    .post(email + "/ab-test/winner")
                    .then()
                    .statusCode(200);
            sending.awaitOnTheWire(1, SERVICE);
            sending.awaitOnTheWire(CONNECTIONS, REPLICA);
            sending.letThrough(60);
            replica.kill();
            sending.noteDoubtful(REPLICA);
            sending.openGate();

            sending.awaitCompletion();
        }
        assertThat(smtp.emailsTo(address(tenant, "")).stream()
                        .filter(copy -> copy.header("Subject").equals("Hello")))
                .hasSizeLessThan(CONTACTS / 10);
    }

    /** Returns how many recipients get a variant before the decision. */
    private int tested(String email) {
        return marketer(tenant)
                .get(email + "/metrics")
                .jsonPath()
                .getList("variants.recipients", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
