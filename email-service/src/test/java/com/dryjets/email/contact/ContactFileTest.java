package com.dryjets.email.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.email.contact.ContactFile.Chunk;
import com.dryjets.email.file.FileDialect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFileTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Map<String, FieldType> TYPES = Map.of(
            "points", FieldType.NUMBER,
            "born", FieldType.DATE,
            "member", FieldType.BOOLEAN,
            "likes", FieldType.LIST);

    @Test
    void readsEveryColumn() throws IOException {
        Chunk chunk = read("""
                \uFEFFKey,EMAIL,first_name,last_name,time_zone,locale,tags,consent,consent_source,consent_at,Favourite colour
                k1,A@Bücher.example,Anna,"Bee, Dr.",Europe/Vienna,de_at,new; vip;new,yes,shop,2026-11-01,blue
                """);

        assertThat(chunk.rejected()).isEmpty();
        assertThat(chunk.contacts())
                .containsExactly(new ContactData(
                        "k1",
                        "A@Bücher.example",
                        "Anna",
                        "Bee, Dr.",
                        "Europe/Vienna",
                        "de-AT",
                        List.of("new", "vip"),
                        Map.of("Favourite colour", "blue"),
                        new Consent(ConsentStatus.GRANTED, "shop", Instant.parse("2026-11-01T00:00:00Z"))));
    }

    @Test
    void leavesFieldsOfEmptyOrMissingCellsUnspecified() throws IOException {
        ContactData contact = read("email,first_name,tags,city\na@example.com,\u00A0,\n")
                .contacts()
                .getFirst();

        assertThat(contact.firstName()).isNull();
        assertThat(contact.tags()).isNull();
        assertThat(contact.attributes()).isNull();
    }

    @Test
    void readsTypedFieldsAsSpreadsheetsWriteThem() throws IOException {
        Chunk chunk = read("""
                email;points;born;member;likes
                a@example.com;12,5;17.5.1990;ja;tea | cake
                b@example.com;"=""007""\";1990-05-17;0;tea
                """);

        assertThat(chunk.rejected()).isEmpty();
        assertThat(chunk.contacts().getFirst().attributes())
                .isEqualTo(Map.of(
                        "points",
                        new BigDecimal("12.5"),
                        "born",
                        "1990-05-17",
                        "member",
                        true,
                        "likes",
                        List.of("tea", "cake")));
        assertThat(chunk.contacts().getLast().attributes()).containsEntry("points", new BigDecimal("007"));
    }

    @Test
    void rejectsInvalidRowsWithLineAndReason() throws IOException {
        Chunk chunk = read("""
                email,time_zone,points
                a@example.com,,
                nobody,,
                b@example.com,Mars/Olympus,
                c@example.com,,1,surplus
                d@example.com,,many
                "e@example.com",,"1
                2"
                f@example.com,,1,,
                """);

        assertThat(chunk.contacts()).extracting(ContactData::email).containsExactly("a@example.com", "f@example.com");
        assertThat(chunk.rejected()).extracting(FileRow.Rejected::line).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(chunk.rejected())
                .extracting(FileRow.Rejected::reason)
                .containsExactly(
                        "email must be a valid email address",
                        "timeZone must be an IANA time zone such as Europe/Berlin, or UTC",
                        "the row has more cells than the header; a cell with a separator must be in quotes",
                        "points must be a number such as 1234.5",
                        "points must be a number such as 1234.5");
    }

    @ParameterizedTest
    @CsvSource({"granted,GRANTED", "Yes,GRANTED", "unsubscribed,WITHDRAWN", "0,WITHDRAWN", "pending,PENDING"})
    void readsConsent(String cell, ConsentStatus status) throws IOException {
        ContactData contact =
                read("email,consent\na@example.com," + cell + "\n").contacts().getFirst();

        assertThat(contact.consent()).isEqualTo(new Consent(status, "import", NOW));
    }

    @Test
    void rejectsErasedPeople() throws IOException {
        assertThat(read("email\nERASED@example.com\n").rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("erased"));
    }

    @Test
    void continuesBehindRowsThatWereImported() throws IOException {
        try (ContactFile file = file("email\na@example.com\nb@example.com\nc@example.com\n", UTF_8)) {
            file.skip(1);

            assertThat(file.next(1, reader(List.of(new ColumnTarget(ColumnTarget.Kind.EMAIL, null))))
                            .contacts())
                    .extracting(ContactData::email)
                    .containsExactly("b@example.com");
        }
    }

    @Test
    void neverReplacesLettersThatCannotBeDecoded() {
        byte[] bytes = "email,name\na@example.com,\u00FF\u00FE\n".getBytes(Charset.forName("ISO-8859-1"));

        assertThatThrownBy(() -> new ContactFile(new ByteArrayInputStream(bytes), UTF_8, new FileDialect(',', 0)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void holdsFilesToTheRulesOfRequests() throws IOException {
        Chunk chunk = read(
                """
                email,points,born,likes,city
                a@example.com,1e999999999,,,
                b@example.com,1e99999999999,,,
                c@example.com,1234567890123456789,,,
                d@example.com,,+12345-01-01,,
                e@example.com,,1899-12-31,,
                f@example.com,,,%s,
                g@example.com,0.5,1901-01-01,tea,Wien
                """.formatted(IntStream.range(0, 101).mapToObj(i -> "y" + i).collect(Collectors.joining("|"))));

        assertThat(chunk.contacts()).extracting(ContactData::email).containsExactly("g@example.com");
        assertThat(chunk.rejected()).hasSize(6);
    }

    @Test
    void rejectsMoreFieldsThanAContactMayHave() throws IOException {
        String header = IntStream.range(0, 101).mapToObj(i -> "f" + i).collect(Collectors.joining(","));

        Chunk chunk = read("email," + header + "\na@example.com" + ",x".repeat(101) + "\nb@example.com"
                + ",x".repeat(100) + ",\n");

        assertThat(chunk.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("100 fields"));
        assertThat(chunk.contacts()).extracting(ContactData::email).containsExactly("b@example.com");
    }

    @Test
    void ignoresWhateverIgnoredColumnsHold() throws IOException {
        try (ContactFile file = file("email,notes\na@example.com," + "n".repeat(2000) + "\n", UTF_8)) {
            List<ColumnTarget> targets = List.of(
                    new ColumnTarget(ColumnTarget.Kind.EMAIL, null), new ColumnTarget(ColumnTarget.Kind.IGNORE, null));

            assertThat(file.next(10, reader(targets)).contacts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c@example.com,Graz\nd@example.com,Linz\ne@example.com,\"Bad Ischl\"\n",
                "c@example.com,\"Bad Ischl\"\n"
            })
    void endsBeforeAStrayQuoteThatWouldSwallowRows(String swallowed) throws IOException {
        String csv = "email,city\na@example.com,Wien\nb@example.com,\"5 screen\n" + swallowed;
        try (ContactFile file = file(csv, UTF_8)) {
            RowReader reader = reader(ColumnTarget.suggest(List.of("email", "city")));

            assertThat(file.next(10, reader).contacts())
                    .extracting(ContactData::email)
                    .containsExactly("a@example.com");
            assertThatThrownBy(() -> file.next(10, reader))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageStartingWith("Line 3 has a quote");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call me,\nbut not\non Monday, please\nAnna",
                "Write to\nanna@example.com",
                "Hi,\nanna@example.com, call me\nBye"
            })
    void keepsLineBreaksWithinQuotes(String note) throws IOException {
        assertThat(read("email,note\na@example.com,\"" + note + "\"\n").contacts())
                .hasSize(1);
    }

    @Test
    void readsTheFirstRowOfAFileWithoutNamesOfColumns() throws IOException {
        FileDialect dialect = new FileDialect(',', 0).withoutHeader();
        List<ColumnTarget> targets = ColumnTarget.unnamed(List.of("email", "column2"));
        try (ContactFile file = new ContactFile(
                new ByteArrayInputStream("a@example.com,A\nb@example.com,B\n".getBytes(UTF_8)), UTF_8, dialect)) {
            assertThat(file.next(1000, reader(targets)).contacts())
                    .extracting(ContactData::email)
                    .containsExactly("a@example.com", "b@example.com");
        }
    }

    private static Chunk read(String csv) throws IOException {
        String text = csv.replace("\uFEFF", "");
        FileDialect dialect = FileDialect.detect(text, ColumnTarget::isEmail);
        List<ColumnTarget> targets =
                ColumnTarget.suggest(dialect.sample(text, 1).getFirst());
        try (ContactFile file = new ContactFile(new ByteArrayInputStream(csv.getBytes(UTF_8)), UTF_8, dialect)) {
            return file.next(
                    1000,
                    new RowReader(
                            targets,
                            TYPES,
                            Collections.nCopies(targets.size(), NumberStyle.of(List.of(), dialect.separator())),
                            "erased@example.com"::equals,
                            NOW));
        }
    }

    private static ContactFile file(String csv, Charset charset) throws IOException {
        return new ContactFile(new ByteArrayInputStream(csv.getBytes(charset)), charset, new FileDialect(',', 0));
    }

    private static RowReader reader(List<ColumnTarget> targets) {
        return new RowReader(
                targets, TYPES, Collections.nCopies(targets.size(), NumberStyle.PROGRAM), address -> false, NOW);
    }
}
