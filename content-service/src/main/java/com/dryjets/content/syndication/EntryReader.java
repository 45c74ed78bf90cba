package com.dryjets.content.syndication;

import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.blog.PostMeta;
import com.dryjets.contracts.identifier.Ids;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one feed: RSS with its usual extensions (content, Dublin Core, Media RSS), or Atom (RFC 4287). */
final class EntryReader {

    private static final int MAX_EXCERPT = 2000;

    private final boolean rss;
    private final String feedTitle;
    private final String feedLink;
    private final @Nullable String feedLanguage;

    private EntryReader(boolean rss, Element channel) {
        this.rss = rss;
        this.feedTitle = plain(child(channel, "title"));
        this.feedLink = link(channel).map(URI::toString).orElse("");
        this.feedLanguage = Stream.of(
                        text(child(channel, "language", "dc:language")), Optional.of(channel.attr("xml:lang")))
                .flatMap(Optional::stream)
                .filter(EntryReader::isLanguage)
                .findFirst()
                .orElse(null);
    }

    static EntryReader rss(Element channel) {
        return new EntryReader(true, channel);
    }

    static EntryReader atom(Element feed) {
        return new EntryReader(false, feed);
    }

    String feedTitle() {
        return feedTitle;
    }

    /** Leaves out the pages, attachments, menus and deleted posts of a WordPress export. */
    static boolean isPost(Element item) {
        Optional<String> type = text(child(item, "wp:post_type"));
        return type.isEmpty()
                || type.get().equals("post")
                        && !text(child(item, "wp:status")).orElse("").equals("trash");
    }

    FeedEntry read(Element item) {
        Optional<URI> link = link(item);
        String full = html(child(item, "content:encoded", "content"));
        String brief = html(child(item, "description", "summary"));
        String summary = Jsoup.parse(brief).text();
        return new FeedEntry(
                key(item, link),
                CreateBlogPost.fitting(plain(child(item, "title")), CreateBlogPost.MAX_TITLE),
                full.isBlank() ? brief : full,
                full.isBlank() || summary.isEmpty() ? null : CreateBlogPost.fitting(summary, MAX_EXCERPT),
                link.orElse(null),
                image(item).orElse(null),
                categories(item),
                author(item).orElse(null),
                language(item));
    }

    /**
     * The entry's own identifier, or else its link, or else its text. One that is no URI is unique within its feed only,
     * which the feed's site stands for.
     */
    private UUID key(Element item, Optional<URI> link) {
        Optional<String> id = text(child(item, "guid", "id", "dc:identifier"));
        if (id.isPresent()) {
            return id.get().matches("[a-zA-Z][a-zA-Z0-9+.-]*:.+") ? entry(id.get()) : entry(feedLink, id.get());
        }
        return link.map(address -> entry(address.toString()))
                .orElseGet(() ->
                        entry(feedLink, plain(child(item, "title")), html(child(item, "description", "content"))));
    }

    private static UUID entry(Object... parts) {
        return Ids.of(Stream.concat(Stream.of("feed-entry"), Stream.of(parts)).toArray());
    }

    private Optional<URI> link(Element parent) {
        Optional<String> found = rss ? rssLink(parent) : atomLink(parent);
        return found.flatMap(text -> address(parent, text));
    }

    private static Optional<String> rssLink(Element parent) {
        return text(child(parent, "link"))
                .or(() -> text(child(parent, "guid"))
                        .filter(guid ->
                                !"false".equals(parent.getElementsByTag("guid").attr("isPermaLink"))));
    }

    private static Optional<String> atomLink(Element parent) {
        return parent.children().stream()
                .filter(child -> child.normalName().equals("link"))
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .map(link -> link.attr("href").strip())
                .filter(href -> !href.isEmpty())
                .findFirst();
    }

    private static Optional<URI> image(Element item) {
        return item.getAllElements().stream()
                .filter(EntryReader::isImage)
                .map(element -> element.attr("url").isEmpty() ? element.attr("href") : element.attr("url"))
                .flatMap(url -> address(item, url).stream())
                .findFirst();
    }

    private static boolean isImage(Element element) {
        return switch (element.normalName()) {
            case "media:thumbnail" -> true;
            case "media:content" -> element.attr("medium").equals("image") || hasImageType(element);
            case "enclosure" -> hasImageType(element);
            case "link" -> element.attr("rel").equals("enclosure") && hasImageType(element);
            default -> false;
        };
    }

    private static boolean hasImageType(Element element) {
        return element.attr("type").startsWith("image/");
    }

    private static List<String> categories(Element item) {
        return item.children().stream()
                .filter(child -> child.normalName().equals("category")
                        || child.normalName().equals("dc:subject"))
                .map(child -> Stream.of(child.attr("label"), plain(Optional.of(child)), child.attr("term"))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")
                        .strip())
                .filter(text -> !text.isEmpty() && text.length() <= CreateBlogPost.MAX_KEYWORD_LENGTH)
                .distinct()
                .limit(CreateBlogPost.MAX_KEYWORDS)
                .toList();
    }

    private static Optional<String> author(Element item) {
        Optional<Element> author = child(item, "dc:creator", "author");
        return author.flatMap(element -> text(child(element, "name")).or(() -> text(author)))
                .map(name -> CreateBlogPost.fitting(name, PostMeta.MAX_AUTHOR));
    }

    private @Nullable String language(Element item) {
        return text(child(item, "dc:language"))
                .or(() -> Optional.of(item.attr("xml:lang")))
                .filter(EntryReader::isLanguage)
                .orElse(feedLanguage);
    }

    private static boolean isLanguage(String tag) {
        return tag.matches("[A-Za-z]{2,8}([_-][A-Za-z0-9]{1,8})*") && tag.length() <= CreateBlogPost.MAX_LANGUAGE;
    }

    /** Resolves a link against the nearest {@code xml:base}, or else the feed's address. */
    private static Optional<URI> address(Element element, String text) {
        try {
            URI link = new URI(text.strip());
            if (!link.isAbsolute()) {
                String base = Stream.concat(Stream.of(element), element.parents().stream())
                        .map(parent -> parent.attr("xml:base"))
                        .filter(attribute -> !attribute.isEmpty())
                        .findFirst()
                        .orElse(element.baseUri());
                link = new URI(base).resolve(link);
            }
            boolean web = link.getHost() != null
                    && ("https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme()));
            return web ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException e) {
            // A typo in a link must not lose the entry.
            return Optional.empty();
        }
    }

    /** Returns the first of these elements directly under the parent. */
    private static Optional<Element> child(Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> parent.children().stream()
                        .filter(child -> child.normalName().equals(name))
                        .limit(1))
                .findFirst();
    }

    private static Optional<String> text(Optional<Element> element) {
        return element.map(found -> found.wholeText().strip()).filter(text -> !text.isEmpty());
    }

    /** Titles are HTML in practice, whatever the feed says: entities at least. */
    private static String plain(Optional<Element> element) {
        return element.map(found -> Jsoup.parse(html(Optional.of(found))).text().strip())
                .orElse("");
    }

    private static String html(Optional<Element> element) {
        return element.map(found -> switch (found.attr("type")) {
                    case "xhtml" -> found.childrenSize() == 1 ? found.child(0).html() : found.html();
                    case "text", "text/plain" -> "<p>" + Entities.escape(found.wholeText()) + "</p>";
                    default -> found.childrenSize() == 0 ? found.wholeText() : found.html();
                })
                .orElse("")
                .strip();
    }
}
