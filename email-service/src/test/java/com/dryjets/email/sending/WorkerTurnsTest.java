package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.email.EmailRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerTurnsTest {

    private final WorkerTurns turns = new WorkerTurns(5);

    @Test
    void tenantsTakeTurnsHoweverManyEmailsTheyHave() {
        List<EmailRef> sendable = new ArrayList<>(emails("busy", 6));
        sendable.addAll(emails("small", 1));

        assertThat(served(sendable, 6)).containsExactly("busy", "small", "busy", "small", "busy", "small");
    }

    @Test
    void emailsOfATenantTakeTurns() {
        List<EmailRef> sendable = emails("busy", 6);

        List<EmailRef> served = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            EmailRef email = turns.take(sendable).orElseThrow();
            served.add(email);
            turns.done(email);
        }

        assertThat(served.subList(0, 6)).containsExactlyElementsOf(sendable);
        assertThat(served.subList(6, 12)).containsExactlyElementsOf(sendable);
    }

    @Test
    void leavesAWorkerToTheOtherEmailsAndOneToTheOtherTenants() {
        List<EmailRef> one = emails("busy", 1);
        List<EmailRef> two = emails("busy", 1);

        assertThat(turns.take(one)).isPresent();
        assertThat(turns.take(one)).isPresent();
        assertThat(turns.take(one)).isPresent();
        assertThat(turns.take(one)).isEmpty();
        assertThat(turns.take(two)).isPresent();
        assertThat(turns.take(two)).isEmpty();
        assertThat(turns.take(emails("small", 1))).isPresent();
    }

    @Test
    void servesFirstTheTenantWithTheFewestWorkers() {
        List<EmailRef> sendable = new ArrayList<>(emails("slow", 1));
        sendable.addAll(emails("quick", 1));
        turns.take(sendable.subList(0, 1));

        assertThat(served(sendable, 3)).containsOnly("quick");
    }

    @Test
    void worksWithASingleWorker() {
        List<EmailRef> sendable = emails("busy", 1);

        assertThat(new WorkerTurns(1).take(sendable)).isPresent();
    }

    /** The tenants of the emails that one worker gets. */
    private List<String> served(List<EmailRef> sendable, int batches) {
        List<String> tenants = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            EmailRef email = turns.take(sendable).orElseThrow();
            tenants.add(email.tenant());
            turns.done(email);
        }
        return tenants;
    }

    private static List<EmailRef> emails(String tenant, int count) {
        List<EmailRef> emails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            emails.add(new EmailRef(tenant, Ids.next(), Ids.next()));
        }
        return emails;
    }
}
