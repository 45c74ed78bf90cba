package com.dryjets.analytics.exchange.feed;

import static com.dryjets.analytics.exchange.feed.FeedFixtures.day;
import static com.dryjets.analytics.exchange.feed.FeedFixtures.file;
import static com.dryjets.analytics.exchange.feed.FeedFixtures.rate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dryjets.analytics.exchange.ExchangeRate;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcbXmlTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

    @Test
    void readsTheDailyFile() {
        assertThat(read(file(day(FRIDAY, "USD", "1.0705", "JPY", "171.94"))))
                .containsExactly(rate(FRIDAY, "USD", "1.0705"), rate(FRIDAY, "JPY", "171.94"));
    }

    @Test
    void readsTheDaysOfAHistoryThatAreNotTooOld() {
        String history =
                file(day(FRIDAY, "USD", "1.07"), day(THURSDAY, "USD", "1.08"), day("1999-01-04", "USD", "1.1789"));

        assertThat(read(history)).containsExactly(rate(FRIDAY, "USD", "1.07"), rate(THURSDAY, "USD", "1.08"));
    }

    @Test
    void leavesOutCurrenciesThatIsoDoesNotHave() {
        assertThat(read(file(day(FRIDAY, "USD", "1.07", "QQQ", "3.5", "XAU", "0.0004", "usd", "2"))))
                .containsExactly(rate(FRIDAY, "USD", "1.07"));
    }

    @Test
    void rejectsDayInTheFuture() {
        assertInvalid(file(day(FRIDAY.plusDays(1), "USD", "1.07"), day(FRIDAY, "USD", "1.08")), "future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.000",
                "-1.07",
                "1,07",
                "N/A",
                "NaN",
                "1e400000000",
                "",
                "1234567890123",
                "1.0000000000001"
            })
    void rejectsFileWithRateThatIsNoPositiveNumber(String rate) {
        assertInvalid(file(day(FRIDAY, "JPY", "171.94", "USD", rate)), "not a positive number");
    }

    @Test
    void rejectsFileWithoutDays() {
        assertInvalid(file(), "no day");
        assertInvalid("<html><body>Service unavailable</body></html>", "not a gesmes envelope");
        assertInvalid("", "not well-formed");
        assertInvalid("Service unavailable", "not well-formed");
        assertInvalid(file(day("27 November", "USD", "1.07")), "not a date");
        assertInvalid(file(day(FRIDAY, "USD", "1.07", "USD", "1.08")), "two rates");
        assertInvalid(file("<Cube currency='USD' rate='1.07'/>"), "without a day");
    }

    @Test
    void rejectsTruncatedFile() {
        String whole = file(day(FRIDAY, "USD", "1.07", "JPY", "171.94"));
        for (int length = whole.indexOf("<gesmes:Sender>"); length < whole.indexOf("</gesmes:Envelope>"); length += 7) {
            assertInvalid(whole.substring(0, length), "");
        }
    }

    @Test
    void rejectsDtdAndEntities() {
        String valid = file(day(FRIDAY, "USD", "1.07"));
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        assertInvalid(valid.replace(head, head + "<!DOCTYPE x>"), "DTD");
        assertInvalid(
                valid.replace(head, head + "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>")
                        .replace("Reference rates", "&file;"),
                "DTD");
        assertInvalid(valid.replace(head, head + "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\">"), "DTD");
        assertInvalid(valid.replace("Reference rates", "&undeclared;"), "");
    }

    /** Each entity stands for ten of the one before: ten levels would be three gigabytes. */
    @Test
    void expandsNoEntities() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
        for (int level = 1; level <= 10; level++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
        }
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        assertInvalid(
                file(day(FRIDAY, "USD", "1.07"))
                        .replace(head, head + entities + "]>")
                        .replace("Reference rates", "&l10;"),
                "DTD");
    }

    @Test
    void stopsReadingAFileThatIsTooLarge() {
        String large = file(day(FRIDAY, "USD", "1.07")) + " ".repeat(10_000);
        LimitedBody body =
                new LimitedBody(new ByteArrayInputStream(large.getBytes(UTF_8)), 5_000, Duration.ofMinutes(1));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> EcbXml.read(body, THURSDAY, FRIDAY))
                .withStackTraceContaining("larger than 5000 bytes");
    }

    private static void assertInvalid(String xml, String reason) {
        assertThatExceptionOfType(InvalidFeed.class)
                .as(xml)
                .isThrownBy(() -> read(xml))
                .withMessageContaining(reason);
    }

    private static List<ExchangeRate> read(String xml) {
        return EcbXml.read(new ByteArrayInputStream(xml.getBytes(UTF_8)), LocalDate.parse("2024-09-20"), FRIDAY);
    }
}
