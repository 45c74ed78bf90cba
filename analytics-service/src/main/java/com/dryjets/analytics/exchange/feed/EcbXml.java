package com.dryjets.analytics.exchange.feed;

import com.dryjets.analytics.exchange.ExchangeRate;
import com.dryjets.analytics.exchange.RateSource;
import com.dryjets.contracts.marketing.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reference rates of the European Central Bank: a gesmes envelope whose Cube holds a Cube per day
 * ({@code time}), which holds a Cube per currency ({@code currency}, {@code rate}), newest day first. The daily file and
 * both histories have this form. Source: ECB, "Euro foreign exchange reference rates", section "For developers".
 */
final class EcbXml {

    private static final String GESMES = "http://www.gesmes.org/xml/2002-08-01";
    private static final String VOCABULARY = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
    private static final String CUBE = "Cube";

    /** A positive decimal that no arithmetic has to fear. */
    private static final String RATE = "\\d{1,12}(\\.\\d{1,12})?";

    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader xml;
    private final LocalDate oldest;
    private final LocalDate newest;
    private final List<ExchangeRate> rates = new ArrayList<>();
    private @Nullable LocalDate day;
    private final Set<String> seen = new HashSet<>();
    private boolean hasDays;

    private EcbXml(XMLStreamReader xml, LocalDate oldest, LocalDate newest) {
        this.xml = xml;
        this.oldest = oldest;
        this.newest = newest;
    }

    /**
     * Reads all rates from a day on. Currencies that ISO 4217 doesn't have are left out.
     *
     * @param newest the last day that may have a rate
     * @throws InvalidFeed unless the whole file is valid
     */
    static List<ExchangeRate> read(InputStream body, LocalDate oldest, LocalDate newest) {
        try {
            XMLStreamReader xml = READERS.createXMLStreamReader(body);
            try {
                return new EcbXml(xml, oldest, newest).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw new UncheckedIOException(cause);
            }
            throw new InvalidFeed("is not well-formed XML: " + lastLine(e.getMessage()));
        }
    }

    /** The JDK's parser, which a library on the class path can't replace, without DTDs and external entities. */
    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private List<ExchangeRate> read() throws XMLStreamException {
        boolean inEnvelope = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new InvalidFeed("has a DTD");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new InvalidFeed("has an entity reference");
                case XMLStreamConstants.START_ELEMENT -> {
                    require(inEnvelope || isElement(GESMES, "Envelope"), "is not a gesmes envelope");
                    inEnvelope = true;
                    start();
                }
                default -> {
                    // Text, comments and ends of elements carry nothing.
                }
            }
        }
        require(hasDays, "has no day");
        return rates;
    }

    private void start() {
        if (!isElement(VOCABULARY, CUBE)) {
            return;
        }
        String time = xml.getAttributeValue(null, "time");
        String currency = xml.getAttributeValue(null, "currency");
        if (time != null) {
            startDay(time);
        } else if (currency != null) {
            add(currency, xml.getAttributeValue(null, "rate"));
        }
    }

    private void startDay(String time) {
        LocalDate next = parse(time);
        require(!next.isAfter(newest), "has a day in the future, " + next);
        day = next;
        hasDays = true;
    }

    private void add(String currency, @Nullable String rate) {
        LocalDate of = day;
        if (of == null) {
            throw new InvalidFeed("has a rate without a day");
        }
        if (rate == null || !rate.matches(RATE) || new BigDecimal(rate).signum() == 0) {
            throw new InvalidFeed("has a rate that is not a positive number on " + of);
        }
        if (!of.isBefore(oldest) && Money.isCurrency(currency)) {
            require(seen.add(of + currency), "has two rates of a currency on " + of);
            rates.add(new ExchangeRate(of, currency, new BigDecimal(rate), RateSource.ECB));
        }
    }

    private boolean isElement(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    private static LocalDate parse(String time) {
        try {
            return LocalDate.parse(time);
        } catch (DateTimeException e) {
            throw new InvalidFeed("has a day that is not a date");
        }
    }

    private static void require(boolean valid, String reason) {
        if (!valid) {
            throw new InvalidFeed(reason);
        }
    }

    private static String lastLine(@Nullable String message) {
        return String.valueOf(message).lines().reduce((line, next) -> next).orElse("");
    }
}
