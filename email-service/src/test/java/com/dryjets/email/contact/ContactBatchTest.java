package com.dryjets.email.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactBatchTest {

    @Test
    void keepsLastContactOfAnAddress() {
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

    private static ContactData contact(String key, String email, String name) {
        return new ContactData(key, email, name, null, null, List.of(), Map.of());
    }

    private static JsonArray rows(ContactData... contacts) {
        return new JsonArray(ContactBatch.of(List.of(contacts)).json());
    }
}
