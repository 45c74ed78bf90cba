package com.dryjets.email.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientTest {

    @ParameterizedTest
    @CsvSource({
        "anna@Example.COM, example.com",
        "anna@Müller.example, xn--mller-kva.example",
        "jörg@xn--mller-kva.example, xn--mller-kva.example"
    })
    void hasTheDomainThatMailServersKnow(String address, String domain) {
        assertThat(new Recipient(Ids.next(), address, null, 0, false).domain()).isEqualTo(domain);
    }
}
