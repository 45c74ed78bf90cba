package com.dryjets.email.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactBatchTest {

    @Test
    void replacesWithTheLastContactOfAnAddress() {
        JsonArray rows = rows(contact(null, "A@example.com", "Anna"), contact(null, "a@example.com", "Berta"));

        assertThat(rows).hasSize(1);
        assertThat(rows.getJsonObject(0).getString("first_name")).isEqualTo("Berta");
    }

    @Test
    void keepsLastContactOfAKey() {
        JsonArray rows = rows(contact("k", "old@example.com", "Anna"), contact("k", "new@example.com", "Anna"));

        assertThat(rows).hasSize(1);
        assertThat(rows.getJsonObject(0).getString("address")).isEqualTo("new@example.com");
    }

    @Test
    void releasesFirstKeyOfAnAddressThatGetsAnother() {
        JsonArray rows = rows(
                contact("k1", "a@example.com", "Anna"),
                contact("k2", "a@example.com", "Anna"),
                contact("k1", "b@example.com", "Berta"));

        assertThat(rows.stream().map(row -> ((JsonObject) row).getString("contact_key")))
                .containsExactly("k2", "k1");
    }

    @Test
    void mergesWhatRowsOfOneAddressSay() {
        ContactBatch batch = ContactBatch.merging(List.of(
                row(
                        "a@example.com",
                        "Anna",
                        null,
                        List.of("vip"),
                        Map.of("city", "Wien", "zip", "1010"),
                        ConsentStatus.WITHDRAWN),
                row("A@example.com", null, "Kern", null, Map.of("city", "Graz"), ConsentStatus.GRANTED)));

        ContactData merged = batch.byAddress().firstEntry().getValue();
        assertThat(batch.byAddress()).hasSize(1);
        assertThat(merged.firstName()).isEqualTo("Anna");
        assertThat(merged.lastName()).isEqualTo("Kern");
        assertThat(merged.tags()).containsExactly("vip");
        assertThat(merged.attributes()).isEqualTo(Map.of("city", "Graz", "zip", "1010"));
        assertThat(merged.consent().status()).isEqualTo(ConsentStatus.WITHDRAWN);
    }

    @Test
    void carriesWhatIsKnownAlongWhenAKeyMovesToAnotherAddress() {
        ContactBatch batch = ContactBatch.merging(List.of(
                new ContactData("k", "old@example.com", "Anna", null, null, null, null, null, null),
                new ContactData("k", "new@example.com", null, null, null, null, null, null, null)));

        assertThat(batch.byAddress().values()).singleElement().satisfies(contact -> {
            assertThat(contact.email()).isEqualTo("new@example.com");
            assertThat(contact.firstName()).isEqualTo("Anna");
        });
    }

    @Test
    void keepsTheBetterConsentOfTwoRows() {
        Instant older = Instant.parse("2021-01-01T00:00:00Z");
        Instant newer = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(merged(ConsentStatus.GRANTED, newer, ConsentStatus.PENDING, newer))
                .isEqualTo(ConsentStatus.GRANTED);
        assertThat(merged(ConsentStatus.PENDING, newer, ConsentStatus.GRANTED, older))
                .isEqualTo(ConsentStatus.PENDING);
        assertThat(merged(ConsentStatus.PENDING, older, ConsentStatus.GRANTED, newer))
                .isEqualTo(ConsentStatus.GRANTED);
        assertThat(merged(ConsentStatus.GRANTED, newer, ConsentStatus.WITHDRAWN, older))
                .isEqualTo(ConsentStatus.WITHDRAWN);
    }

    private static ConsentStatus merged(ConsentStatus first, Instant at, ConsentStatus second, Instant later) {
        return ContactBatch.merging(List.of(consent(first, at), consent(second, later)))
                .byAddress()
                .firstEntry()
                .getValue()
                .consent()
                .status();
    }

    private static ContactData consent(ConsentStatus status, Instant at) {
        return new ContactData(
                null, "a@example.com", null, null, null, null, null, null, new Consent(status, "form", at));
    }

    private static ContactData row(
            String email,
            String first,
            String last,
            List<String> tags,
            Map<String, Object> fields,
            ConsentStatus consent) {
        return new ContactData(null, email, first, last, null, null, tags, fields, new Consent(consent, null, null));
    }

    private static ContactData contact(String key, String email, String name) {
        return new ContactData(key, email, name, null, null, null, List.of(), Map.of(), null);
    }

    private static JsonArray rows(ContactData... contacts) {
        return new JsonArray(ContactBatch.replacing(List.of(contacts)).json());
    }
}
