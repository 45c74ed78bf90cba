package com.dryjets.analytics.exchange.feed;

import com.dryjets.analytics.exchange.ExchangeRate;
import com.dryjets.analytics.exchange.RateSource;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Files in the format of the European Central Bank. */
final class FeedFixtures {

    private FeedFixtures() {}

    /** A file with the days given as {@link #day}. */
    static String file(String... days) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
                	<gesmes:subject>Reference rates</gesmes:subject>
                	<gesmes:Sender>
                		<gesmes:name>European Central Bank</gesmes:name>
                	</gesmes:Sender>
                	<Cube>
                %s	</Cube>
                </gesmes:Envelope>
                """.formatted(String.join("", days));
    }

    /** A day with alternating currencies and rates. */
    static String day(Object day, String... rates) {
        StringBuilder cube = new StringBuilder("<Cube time='" + day + "'>");
        for (int i = 0; i < rates.length; i += 2) {
            cube.append("<Cube currency='%s' rate='%s'/>".formatted(rates[i], rates[i + 1]));
        }
        return cube.append("</Cube>\n").toString();
    }

    static ExchangeRate rate(LocalDate day, String currency, String rate) {
        return new ExchangeRate(day, currency, new BigDecimal(rate), RateSource.ECB);
    }
}
