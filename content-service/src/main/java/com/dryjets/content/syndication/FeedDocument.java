package com.dryjets.content.syndication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An RSS (0.9 to 2.0, RDF) or Atom document. It is read leniently, as many feeds are not well-formed XML, and without
 * external entities, which the parser does not know.
 *
 * @param title plain text; empty if the feed has none
 * @param entries in the order of the document, as a rule the newest first
 */
public record FeedDocument(String title, List<FeedEntry> entries) {

    /** Hundreds are a whole blog; more is a mistake or an attack. */
    public static final int MAX_ENTRIES = 1000;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    public FeedDocument {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a document.
     *
     * @param mediaType its media type, whose charset precedes that of the XML declaration (RFC 7303)
     * @param base the address of the document, which relative links start from
     * @throws InvalidFeed if it is not a feed
     */
    public static FeedDocument read(byte[] bytes, @Nullable String mediaType, @Nullable URI base) {
        Document document = parse(bytes, charset(mediaType).orElse(null), base == null ? "" : base.toString());
        Element root = root(document);
        return switch (root.normalName()) {
            case "rss", "rdf:rdf", "rdf" -> document(root, true);
            case "feed" -> document(root, false);
            case "html" -> throw new InvalidFeed("The address is a web page, not an RSS or Atom feed." + feedOf(root));
            default -> throw new InvalidFeed("The document is not an RSS or Atom feed.");
        };
    }

    /** Pages name their feed for readers such as this one. */
    private static String feedOf(Element page) {
        return page.select("link[rel=alternate][type~=(?i)application/(rss|atom)\\+xml]").stream()
                .map(link -> link.absUrl("href"))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .map(" Its feed is %s."::formatted)
                .orElse("");
    }

    private static Document parse(byte[] bytes, @Nullable String charset, String base) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, base, Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private static Element root(Document document) {
        if (document.childrenSize() == 0) {
            throw new InvalidFeed("The document is not an RSS or Atom feed.");
        }
        return document.child(0);
    }

    private static FeedDocument document(Element root, boolean rss) {
        Element channel = rss ? Optional.ofNullable(root.selectFirst("channel")).orElse(root) : root;
        // RSS 1.0 keeps its items beside the channel.
        List<Element> items = root.getElementsByTag(rss ? "item" : "entry");
        if (items.size() > MAX_ENTRIES) {
            throw new InvalidFeed("The feed has more than %,d entries.".formatted(MAX_ENTRIES));
        }
        EntryReader reader = rss ? EntryReader.rss(channel) : EntryReader.atom(channel);
        return new FeedDocument(
                reader.feedTitle(),
                items.stream().filter(EntryReader::isPost).map(reader::read).toList());
    }

    private static Optional<String> charset(@Nullable String mediaType) {
        Matcher charset = CHARSET.matcher(mediaType == null ? "" : mediaType);
        return charset.find() && isKnown(charset.group(1)) ? Optional.of(charset.group(1)) : Optional.empty();
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
