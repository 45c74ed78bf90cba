package com.dryjets.email.contact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.email.file.FileCharset;
import com.dryjets.kit.problem.Problem;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @MethodSource("encodings")
    void detectsTheEncoding(byte[] file, Charset charset) {
        assertThat(reading(file).charset()).isEqualTo(charset);
    }

    static Stream<Arguments> encodings() {
        String western = "email,first_name,city\nanna@example.com,José,Zürich\n";
        return Stream.of(
                Arguments.of(western.getBytes(UTF_8), UTF_8),
                Arguments.of(("\uFEFF" + western).getBytes(UTF_8), UTF_8),
                Arguments.of("email\nanna@example.com\n".getBytes(UTF_8), UTF_8),
                Arguments.of(("\uFEFF" + western).getBytes(UTF_16LE), UTF_16LE),
                Arguments.of(western.getBytes(UTF_16LE), UTF_16LE),
                Arguments.of(("\uFEFF" + western).getBytes(UTF_16BE), UTF_16BE),
                Arguments.of(western.getBytes(ISO_8859_1), WINDOWS_1252),
                Arguments.of("email;name\na@example.com;Müller – “Größe” 5 €\n".getBytes(WINDOWS_1252), WINDOWS_1252),
                Arguments.of("email,name\na@example.com,François Noël\n".getBytes(WINDOWS_1252), WINDOWS_1252),
                Arguments.of("email,name\na@example.com,André Lefèvre\n".getBytes(WINDOWS_1252), WINDOWS_1252),
                Arguments.of("email,name\na@example.com,João Sørensen\n".getBytes(WINDOWS_1252), WINDOWS_1252),
                Arguments.of("email,name,size\na@example.com,Mª José,25 m³\n".getBytes(WINDOWS_1252), WINDOWS_1252));
    }

    /** A detector may recognise it or not, but no letter may be destroyed. */
    @ParameterizedTest
    @MethodSource("otherEncodings")
    void readsOtherEncodingsRightOrRefuses(String text, String charset) {
        byte[] file = text.getBytes(Charset.forName(charset));
        try {
            assertThat(new String(file, reading(file).charset())).isEqualTo(text);
        } catch (Problem refused) {
            assertThat(refused.errors().getFirst().detail()).contains("CSV UTF-8");
        }
        assertThat(reading(file, charset).charset()).isEqualTo(Charset.forName(charset));
    }

    static Stream<Arguments> otherEncodings() {
        return Stream.of(
                Arguments.of("email,name,city\na@example.com,山田太郎,東京\n", "Shift_JIS"),
                Arguments.of("email,name\na@example.com,山田\n", "Shift_JIS"),
                Arguments.of("email,name\na@example.com,Łódź Żółć Świętosława\n", "windows-1250"),
                Arguments.of("email,name\na@example.com,Jiří Dvořák\n", "windows-1250"),
                Arguments.of("email,name\na@example.com,Gergő\n", "windows-1250"),
                Arguments.of("email,name\na@example.com,Csőke\n", "windows-1250"),
                Arguments.of("email,name\na@example.com,Ivan Kovačić\n", "windows-1250"),
                Arguments.of("email,name\na@example.com,Bogdan Rădulescu\n", "windows-1250"),
                Arguments.of("email,name\na@example.com,Łukasz Zieliński\n", "windows-1250"),
                Arguments.of("email,name\na@example.com,Ayşe Yıldız\n", "windows-1254"),
                Arguments.of("email,name\na@example.com,Ayşe\n", "windows-1254"),
                Arguments.of("email,name\na@example.com,Žemaitė Šiauliai\n", "windows-1257"),
                Arguments.of("email,name\na@example.com,Þórður Guðmundsson\n", "windows-1252"),
                Arguments.of("email,name\na@example.com,Forlì\n", "windows-1252"),
                Arguments.of("email,name\na@example.com,Иван Петров из Москвы\n", "windows-1251"),
                Arguments.of("email,name\na@example.com,Γιώργος\n", "windows-1253"),
                Arguments.of("email,name\na@example.com,王小明 北京\n", "GB18030"),
                Arguments.of("email,name\na@example.com,José Zürich\n", "x-MacRoman"));
    }

    @Test
    void refusesBrokenUtf8WithItsLine() {
        byte[] file = "\uFEFFemail\na@example.com\nb\u00E9@example.com\n".getBytes(UTF_8);
        file[file.length - 14] = 'x';

        assertThatThrownBy(() -> reading(file))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors().getFirst().detail()).contains("line 3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email;first_name\na@example.com;A\n",
                "email\tfirst_name\na@example.com\tA\n",
                "email|first_name\na@example.com|A\n",
                "sep=;\nemail;first_name\na@example.com;A\n",
                "\"sep=;\"\r\nemail;first_name\r\na@example.com;A\r\n",
                "\"email\";\"first_name\"\n\"a@example.com\";\"A\"\n",
                "email,first_name,,\na@example.com,A,,\n",
                "Email Address,First Name\na@example.com,A\n",
                "E-Mail-Adresse;Vorname\na@example.com;A\n",
                "\n\nemail,first_name\na@example.com,A\n",
                "email;first_name\na@example.com;\"A, B; C\"\n"
            })
    void findsSeparatorAndColumns(String csv) {
        FileReading reading = reading(csv.getBytes(UTF_8));

        assertThat(reading.columns()).extracting(ImportColumn::target).startsWith("email", "firstName");
        assertThat(reading.preview().getFirst()).startsWith("a@example.com");
    }

    @Test
    void keepsColumnsOfTheSameNameApart() {
        FileReading reading = reading("email,Email,city,City,city,\na@example.com,b,c,d,e,\n".getBytes(UTF_8));

        assertThat(reading.columns())
                .extracting(ImportColumn::target)
                .containsExactly("email", "field:Email", "field:city", "field:City", "field:city 2", "ignore");
    }

    /** Spreadsheets allow anything in a header. */
    @Test
    void makesNamesOfFieldsOfAnyHeader() {
        String csv = "email,\"First\nchoice\",\"a\tb\",\u200Ecity,\u202A\u202C,e\u0301t\u00E9,%s\n"
                .formatted("x".repeat(95) + "\uD83D\uDE00");

        List<String> targets = reading((csv + "a@example.com,1,2,3,4,5,6\n").getBytes(UTF_8)).columns().stream()
                .map(ImportColumn::target)
                .toList();

        assertThat(targets)
                .containsExactly(
                        "email",
                        "field:First choice",
                        "field:a b",
                        "field:city",
                        "ignore",
                        "field:\u00E9t\u00E9",
                        "field:" + "x".repeat(95));
        assertThat(targets)
                .allSatisfy(
                        target -> assertThat(ColumnTarget.parse(target).code()).isEqualTo(target));
    }

    @Test
    void takesAFileWithoutNamesOfColumnsAsContacts() {
        FileReading reading = reading("Anna;anna@example.com\nBen;ben@example.com;Graz\n".getBytes(UTF_8));

        assertThat(reading.dialect().hasHeader()).isFalse();
        assertThat(reading.columns()).extracting(ImportColumn::header).containsExactly("column1", "email", "column3");
        assertThat(reading.columns()).extracting(ImportColumn::target).containsExactly("ignore", "email", "ignore");
        assertThat(reading.preview()).hasSize(2);
    }

    @Test
    void ignoresWhatAFileOfRejectedRowsAddsToThem() {
        FileReading reading =
                reading("line,reason,email,city\n2,email must be valid,anna@example.com,Graz\n".getBytes(UTF_8));

        assertThat(reading.columns())
                .extracting(ImportColumn::target)
                .containsExactly("ignore", "ignore", "email", "field:city");
    }

    @Test
    void tellsHowColumnsWriteNumbers() {
        String csv = "email;a;b;c\nx@example.com;1.240;1.240;x\ny@example.com;3.500,5;7;x\n";

        assertThat(reading(csv.getBytes(UTF_8)).columns())
                .extracting(ImportColumn::numbers)
                .containsExactly(NumberStyle.UNKNOWN, NumberStyle.COMMA, NumberStyle.AMBIGUOUS, NumberStyle.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "name,city\nAnna,Wien\n",
                "PK\u0003\u0004workbook",
                "<html><body>email</body></html>",
                "[{\"email\": \"a@example.com\"}]",
                "%PDF-1.7",
                "BEGIN:VCARD\nEMAIL:a@example.com\n"
            })
    void refusesOtherFiles(String file) {
        assertThatThrownBy(() -> reading(file.getBytes(ISO_8859_1))).isInstanceOf(Problem.class);
    }

    private static FileReading reading(byte[] file) {
        return reading(file, null);
    }

    private static FileReading reading(byte[] file, String charset) {
        FileCharset bytes = new FileCharset();
        // In two pieces, as files arrive.
        byte[] start = List.of(file).getFirst();
        int half = start.length / 2;
        bytes.add(java.util.Arrays.copyOf(start, half), half);
        bytes.add(java.util.Arrays.copyOfRange(start, half, start.length), start.length - half);
        return FileReading.of(bytes, charset);
    }
}
