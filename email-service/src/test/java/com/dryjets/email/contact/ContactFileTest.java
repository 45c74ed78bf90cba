package com.dryjets.email.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.email.contact.ContactFile.Batch;
import com.dryjets.email.contact.ImportReport.RejectedRow;
import com.dryjets.kit.problem.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFileTest {

    @Test
    void readsEveryColumn() {
        Batch batch = file("""
                \uFEFFKey,EMAIL,first_name,last_name,time_zone,tags,Favourite colour
                k1,a@example.com,Anna,"Bee, Dr.",Europe/Vienna,new; vip;new,blue
                """).next();

        assertThat(batch.rejected()).isEmpty();
        assertThat(batch.contacts())
                .containsExactly(new ContactData(
                        "k1",
                        "a@example.com",
                        "Anna",
                        "Bee, Dr.",
                        "Europe/Vienna",
                        List.of("new", "vip"),
                        Map.of("Favourite colour", "blue")));
    }

    @Test
    void leavesFieldsOfEmptyOrMissingCellsUnspecified() {
        ContactData contact = file("email,first_name,tags,city\na@example.com, ,\n")
                .next()
                .contacts()
                .getFirst();

        assertThat(contact.firstName()).isNull();
        assertThat(contact.tags()).isNull();
        assertThat(contact.attributes()).isEmpty();
    }

    @Test
    void rejectsInvalidRowsWithLineAndReason() {
        Batch batch = file("""
                email,time_zone
                a@example.com,
                nobody,
                b@example.com,Mars/Olympus
                c@example.com,,surplus
                """).next();

        assertThat(batch.contacts()).extracting(ContactData::email).containsExactly("a@example.com");
        assertThat(batch.rejected())
                .containsExactly(
                        new RejectedRow(3, "email must be a valid email address"),
                        new RejectedRow(4, "time_zone must be an IANA time zone such as Europe/Berlin, or UTC"),
                        new RejectedRow(5, "has more fields than the header"));
        assertThat(batch.rows()).isEqualTo(4);
    }

    @Test
    void readsRowsInBatches() {
        StringBuilder csv = new StringBuilder("email\n");
        for (int i = 0; i < 2500; i++) {
            csv.append("a").append(i).append("@example.com\n");
        }
        ContactFile file = file(csv.toString());

        assertThat(List.of(
                        file.next().rows(),
                        file.next().rows(),
                        file.next().rows(),
                        file.next().rows()))
                .containsExactly(1000L, 1000L, 500L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,city\nAnna,Vienna\n", "email,Email\n", "email,\n", "email,city,city\n"})
    void rejectsFileWithoutValidHeader(String csv) {
        assertThatThrownBy(() -> file(csv)).isInstanceOf(Problem.class);
    }

    private static ContactFile file(String csv) {
        return new ContactFile(new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }
}
