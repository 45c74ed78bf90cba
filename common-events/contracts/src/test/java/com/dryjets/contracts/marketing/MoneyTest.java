package com.dryjets.contracts.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "EUR, 2, 10.05, true",
        "EUR, 2, 10.0500, true",
        "EUR, 2, 10.005, false",
        "JPY, 0, 10, true",
        "JPY, 0, 10.5, false",
        "KWD, 3, 10.125, true",
        "KWD, 3, 10.1255, false",
        "???, 2, 10.05, true"
    })
    void hasTheDecimalsOfItsCurrency(String currency, int digits, BigDecimal amount, boolean payable) {
        Money money = new Money(amount, currency);

        assertThat(money.fractionDigits()).isEqualTo(digits);
        assertThat(money.hasCurrencyDecimals()).isEqualTo(payable);
    }

    @ParameterizedTest
    @CsvSource({"EUR, true", "KWD, true", "XAU, false", "XXX, false", "XTS, false", "eur, false", "EURO, false"})
    void knowsCurrencies(String code, boolean known) {
        assertThat(Money.isCurrency(code)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 12000, '12,000.00 EUR'",
        "EUR, 0.005, '0.01 EUR'",
        "JPY, 1234.5, '1,235 JPY'",
        "KWD, 3.4, '3.400 KWD'",
        "EUR, -1500, '-1,500.00 EUR'"
    })
    void isReadWithGroupsAndTheDecimalsOfItsCurrency(String currency, BigDecimal amount, String text) {
        assertThat(new Money(amount, currency).text()).isEqualTo(text);
    }
}
