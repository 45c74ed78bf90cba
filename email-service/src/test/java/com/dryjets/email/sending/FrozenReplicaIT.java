package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.sending.SharedSending.CONNECTIONS;
import static com.dryjets.email.sending.SharedSending.CONTACTS;
import static com.dryjets.email.sending.SharedSending.REPLICA;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica in a process of its own is frozen while it sends beside the service under test, and runs again later. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class FrozenReplicaIT {

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
    void aReplicaFrozenPastItsLeaseSendsNobodyTwice() {
        try (Replica replica = SharedSending.replica()) {
            sending.start();
            sending.letThrough(60);
            replica.freeze();
            sending.noteDoubtful(REPLICA);
            sending.openGate();

            sending.awaitCompletion();
            replica.thaw();
        }
        // The replica has stopped after everything that it had in hand.
        assertThat(sending.arrived()).doesNotHaveDuplicates();
    }

    /** A connection goes on with the next message while an acceptance is recorded: more are in doubt than on the wire. */
    @Test
    void whatAFrozenReplicaHasNotRecordedIsInDoubtUntilItRunsAgain() {
        try (Replica replica = SharedSending.replica()) {
            sending.start();
            sending.whileNothingIsRecorded(() -> {
                sending.letThrough(2 * CONNECTIONS);
                sending.awaitOnTheWire(CONNECTIONS, REPLICA);
                replica.freeze();
                sending.noteDoubtful(REPLICA);
            });
            sending.openGate();

            sending.awaitCompletion();
            assertThat(sending.unknown()).hasSizeGreaterThan(CONNECTIONS);
            replica.thaw();
            Waiting.await().until(() -> sending.unknown().isEmpty());
        }
        assertThat(sending.arrived()).hasSize(CONTACTS).doesNotHaveDuplicates();
    }
}
