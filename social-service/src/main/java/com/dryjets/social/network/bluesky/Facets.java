package com.dryjets.social.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.twitter.twittertext.Extractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links, mentions and hashtags of a text. Bluesky shows them only where a post says where they are, in bytes of UTF-8
 * ("Links, mentions, and rich text" on docs.bsky.app; lexicon {@code app.bsky.richtext.facet}). They are found as
 * Bluesky's own library finds them ({@code detectFacets} of {@code @atproto/api}); domains without a scheme are found by
 * twitter-text, which knows the top-level domains.
 */
final class Facets {

    /** Hashtags have at most 64 visible characters. */
    private static final int LONGEST_TAG = 64;

    private static final Pattern MENTION = Pattern.compile(
            "(?<=^|[\\s(])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\\w@-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(?<=^|[\\s(])https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_ONLY = Pattern.compile("https?://[^/?#]+", Pattern.CASE_INSENSITIVE);
    private static final String INVISIBLE = "\\u00AD\\u2060\\u200A\\u200B\\u200C\\u200D\\u20e2";
    private static final Pattern TAG = Pattern.compile(
            "(?<=^|\\s)[#＃]((?!\\ufe0f)[^\\s" + INVISIBLE + "]*[^\\d\\s\\p{P}" + INVISIBLE + "]+[^\\s" + INVISIBLE
                    + "]*)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LAST_PUNCTUATION = Pattern.compile("\\p{P}+$");
    private static final Pattern AFTER_LINK = Pattern.compile("[.,;:!?'\"…。、，！？；：」』）]+$");

    private Facets() {}

    private enum Kind {
        MENTION,
        LINK,
        TAG
    }

    /** A facet in code units of the text. */
    private record Span(Kind kind, int start, int end, String value) {

        private boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** The handles that a text mentions, in lower case. */
    static Set<String> handles(String text) {
        Set<String> handles = new TreeSet<>();
        mentions(text).forEach(span -> handles.add(span.value()));
        return handles;
    }

    /**
     * The facets of a text.
     *
     * @param dids the accounts behind handles; a handle without one is not a mention
     */
    static ArrayNode of(String text, Map<String, String> dids) {
        List<Span> spans = new ArrayList<>();
        mentions(text).stream()
                .filter(span -> dids.containsKey(span.value()))
                .map(span -> new Span(span.kind(), span.start(), span.end(), dids.getOrDefault(span.value(), "")))
                .forEach(spans::add);
        links(text).forEach(link -> add(spans, link));
        tags(text).forEach(tag -> add(spans, tag));
        spans.sort(Comparator.comparingInt(Span::start));
        ArrayNode facets = EventJson.mapper().createArrayNode();
        spans.forEach(span -> facets.add(facet(text, span)));
        return facets;
    }

    private static void add(List<Span> spans, Span span) {
        if (spans.stream().noneMatch(span::overlaps)) {
            spans.add(span);
        }
    }

    private static List<Span> mentions(String text) {
        List<Span> mentions = new ArrayList<>();
        Matcher matcher = MENTION.matcher(text);
        while (matcher.find()) {
            String handle = matcher.group(1).toLowerCase(Locale.ROOT);
            mentions.add(new Span(Kind.MENTION, matcher.start(), matcher.end(), handle));
        }
        return mentions;
    }

    /**
     * Links with a scheme end at white space, whatever characters their path has; only where letters follow a domain
     * directly, as in texts without spaces, the link ends where twitter-text ends it.
     */
    private static List<Span> links(String text) {
        List<Span> known = new ArrayList<>();
        for (Extractor.Entity url : new Extractor().extractURLsWithIndices(text)) {
            String value = url.getValue();
            String uri = LINK.matcher(value).lookingAt() ? value : "https://" + value;
            known.add(new Span(Kind.LINK, url.getStart(), url.getEnd(), uri));
        }
        List<Span> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            String uri = withoutPunctuation(matcher.group());
            Span link = new Span(Kind.LINK, matcher.start(), matcher.start() + uri.length(), uri);
            links.add(known.stream()
                    .filter(span -> span.start() == link.start() && isDomainBeforeLetters(span, link))
                    .findFirst()
                    .orElse(link));
        }
        known.forEach(link -> add(links, link));
        return links;
    }

    private static boolean isDomainBeforeLetters(Span known, Span link) {
        int length = known.value().length();
        return HOST_ONLY.matcher(known.value()).matches()
                && length < link.value().length()
                && Character.isLetter(link.value().codePointAt(length));
    }

    /** A closing bracket belongs to a link only if the link has an opening one. */
    private static String withoutPunctuation(String link) {
        String uri = AFTER_LINK.matcher(link).replaceFirst("");
        return uri.endsWith(")") && !uri.contains("(")
                ? AFTER_LINK.matcher(uri.substring(0, uri.length() - 1)).replaceFirst("")
                : uri;
    }

    private static List<Span> tags(String text) {
        List<Span> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            String tag = LAST_PUNCTUATION.matcher(matcher.group(1)).replaceFirst("");
            if (!tag.isEmpty() && tag.codePointCount(0, tag.length()) <= LONGEST_TAG) {
                tags.add(new Span(Kind.TAG, matcher.start(), matcher.start() + 1 + tag.length(), tag));
            }
        }
        return tags;
    }

    private static ObjectNode facet(String text, Span span) {
        ObjectNode facet = EventJson.mapper().createObjectNode().put("$type", "app.bsky.richtext.facet");
        facet.putObject("index").put("byteStart", bytes(text, span.start())).put("byteEnd", bytes(text, span.end()));
        ObjectNode feature = facet.putArray("features").addObject();
        switch (span.kind()) {
            case MENTION ->
                feature.put("$type", "app.bsky.richtext.facet#mention").put("did", span.value());
            case LINK -> feature.put("$type", "app.bsky.richtext.facet#link").put("uri", span.value());
            case TAG -> feature.put("$type", "app.bsky.richtext.facet#tag").put("tag", span.value());
        }
        return facet;
    }

    private static int bytes(String text, int codeUnits) {
        return text.substring(0, codeUnits).getBytes(UTF_8).length;
    }
}
