package com.dryjets.email.sender;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.message.DkimKey.Algorithm;
import com.dryjets.email.sender.DnsFinding.Purpose;
import com.dryjets.email.sender.DnsFinding.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsRulesTest {

    private static final String KEY = "v=DKIM1; k=rsa; p=MIIB" + "x".repeat(386);
    private static final Sender SENDER = new Sender(
            UUID.fromString("0199f3c2-8a4e-7c31-b5d2-f01ab5e6c7d8"),
            "news@mail.bücher.example",
            null,
            null,
            new Sender.Dkim("dj1", Algorithm.RSA, KEY),
            RouteSettings.PLATFORM,
            Map.of(),
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            0);
    private static final Map<Purpose, DnsFinding> EXPECTED = DnsRules.expected(SENDER, "include:spf.example.net");

    private static Status status(Purpose purpose, String... parts) {
        return DnsRules.compare(EXPECTED.get(purpose), Optional.of(List.of(parts)))
                .status();
    }

    @Test
    void saysWhatToPublishWhere() {
        assertThat(EXPECTED.get(Purpose.DKIM).name()).isEqualTo("dj1._domainkey.mail.xn--bcher-kva.example");
        assertThat(EXPECTED.get(Purpose.SPF).expected()).isEqualTo("v=spf1 include:spf.example.net ~all");
        assertThat(EXPECTED.get(Purpose.DMARC).name()).isEqualTo("_dmarc.mail.xn--bcher-kva.example");
        assertThat(EXPECTED.values()).allMatch(record -> record.status() == Status.UNCHECKED);
    }

    /** An outage of the name servers pauses no email. */
    @Test
    void keepsWhatWasValidWhileTheNameServersAreAway() {
        DnsFinding expected = EXPECTED.get(Purpose.DKIM);
        DnsFinding away = DnsRules.compare(expected, Optional.empty());
        DnsFinding valid = DnsRules.compare(expected, Optional.of(List.of(KEY)));
        DnsFinding missing = DnsRules.compare(expected, Optional.of(List.of()));

        assertThat(DnsRules.orKnown(away, valid)).isEqualTo(valid);
        assertThat(DnsRules.orKnown(missing, valid)).isEqualTo(missing);
        assertThat(DnsRules.orKnown(away, missing)).isEqualTo(away);
        assertThat(DnsRules.orKnown(away, null)).isEqualTo(away);
    }

    @Test
    void looksForDmarcUpToTheRegisteredDomain() {
        assertThat(DnsRules.names(EXPECTED.get(Purpose.DMARC)))
                .containsExactly("_dmarc.mail.xn--bcher-kva.example", "_dmarc.xn--bcher-kva.example");
        assertThat(DnsRules.names(EXPECTED.get(Purpose.SPF))).containsExactly("mail.xn--bcher-kva.example");
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 include:spf.example.net ~all, VALID",
        "V=SPF1 ip4:192.0.2.1 Include:SPF.example.net -all, VALID",
        "v=spf1 +include:spf.example.net ~all, VALID",
        "v=spf1 -include:spf.example.net ~all, DIFFERENT",
        "v=spf1 -all include:spf.example.net, DIFFERENT",
        "v=spf1 include:spf.example.net.evil.example ~all, DIFFERENT",
        "v=spf1, DIFFERENT",
        "v=spf10 include:spf.example.net, MISSING",
        "google-site-verification=x, MISSING",
    })
    void comparesSpf(String text, Status expected) {
        assertThat(status(Purpose.SPF, text)).isEqualTo(expected);
    }

    @Test
    void refusesSeveralSpfRecordsAsReceiversDo() {
        assertThat(status(Purpose.SPF, "v=spf1 include:spf.example.net ~all", "v=spf1 -all"))
                .isEqualTo(Status.SEVERAL);
        assertThat(status(Purpose.SPF, "v=spf1 include:spf.example.net ~all", "other"))
                .isEqualTo(Status.VALID);
    }

    @Test
    void readsAKeyInPartsWithAnyTags() {
        assertThat(status(Purpose.DKIM, KEY.substring(0, 255), KEY.substring(255)))
                .isEqualTo(Status.VALID);
        assertThat(status(Purpose.DKIM, "k=rsa;t=s; p=" + KEY.substring(KEY.indexOf("MIIB"))))
                .isEqualTo(Status.VALID);
        assertThat(status(Purpose.DKIM, KEY.replace("MIIB", "MIIB "))).isEqualTo(Status.VALID);
    }

    @Test
    void noticesAnotherOrARevokedKey() {
        assertThat(status(Purpose.DKIM, "v=DKIM1; p=other")).isEqualTo(Status.DIFFERENT);
        assertThat(status(Purpose.DKIM, "v=DKIM1; p=")).isEqualTo(Status.DIFFERENT);
        assertThat(status(Purpose.DKIM)).isEqualTo(Status.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "v=DMARC1; p=none, VALID",
        "v=DMARC1;p=Reject;rua=mailto:a@example.com, VALID",
        "v=DMARC1; sp=none, DIFFERENT",
        "v=DMARC1; p=maybe, DIFFERENT",
        "p=none, MISSING",
    })
    void comparesDmarc(String text, Status expected) {
        assertThat(status(Purpose.DMARC, text)).isEqualTo(expected);
    }

    @Test
    void tellsAMissingAnswerFromAMissingRecord() {
        assertThat(DnsRules.compare(EXPECTED.get(Purpose.SPF), Optional.empty()).status())
                .isEqualTo(Status.UNAVAILABLE);
    }
}
