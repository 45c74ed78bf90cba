package com.dryjets.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com",
                "first.last+tag@sub.example.co.uk",
                "o'neil@example.com",
                "x@xn--bcher-kva.example",
                "José.Ñandú@example.com",
                "用户@example.com",
                "अजय@example.com"
            })
    void acceptsValidAddresses(String address) {
        assertThat(EmailAddresses.parse(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.com",
                "a@",
                "a@b",
                "a b@example.com",
                "a@exa mple.com",
                "a@@example.com",
                ".a@example.com",
                "a.@example.com",
                "a..b@example.com",
                "a@-example.com",
                "a@example.com\r\nBcc: b@example.com",
                "a,b@example.com",
                "<a@example.com>",
                "a\u00a0b@example.com",
                "a\u202eb@example.com",
                "a\u3002b\ud800@example.com",
                "a@1.2.3.4"
            })
    void rejectsInvalidAddresses(String address) {
        assertThat(EmailAddresses.parse(address)).isEmpty();
    }

    @Test
    void rejectsLocalPartLongerThan64Characters() {
        assertThat(EmailAddresses.parse("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddresses.parse("a".repeat(65) + "@example.com")).isEmpty();
    }

    @Test
    void convertsInternationalDomainsToAscii() {
        assertThat(EmailAddresses.parse(" a@bücher.example ")).contains("a@xn--bcher-kva.example");
    }

    @Test
    void ignoresCaseWhenComparingAddresses() {
        assertThat(EmailAddresses.identity("A.Bee@Example.COM"))
                .isEqualTo(EmailAddresses.identity("a.bee@example.com"));
    }

    @Test
    void countsTheOctetsOfALocalPart() {
        assertThat(EmailAddresses.parse("é".repeat(32) + "@example.com")).isPresent();
        assertThat(EmailAddresses.parse("é".repeat(33) + "@example.com")).isEmpty();
    }

    @Test
    void keepsCaseAndUnicodeOfAWrittenAddress() {
        assertThat(EmailAddresses.written(" Jose\u0301@Bücher.example ")).contains("José@Bücher.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOSÉ@bücher.example", "jose\u0301@BÜCHER.example", "josé@xn--bcher-kva.example"})
    void identifiesInternationalAddressesByOneForm(String address) {
        assertThat(EmailAddresses.identity(address)).isEqualTo("josé@xn--bcher-kva.example");
    }
}
