package com.dryjets.content.importing;

import com.dryjets.content.article.Format;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.blog.PostMeta;
import com.dryjets.kit.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the blog post in a file. */
public final class ImportedPost {

    /** File names in Jekyll and similar generators start with a date. */
    private static final Pattern FILE_NAME = Pattern.compile("(?:.*?\\d{4}-\\d{2}-\\d{2}-)?(.+?)(?:\\.[a-z]+)?");

    private static final int MAX_EXCERPT = 2000;

    private ImportedPost() {}

    /** Reads a Markdown or HTML file; fails with 400 if it has no post. */
    public static CreateBlogPost of(Format format, @Nullable String fileName, String file) {
        FrontMatter front =
                FrontMatter.of(file.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'));
        return format == Format.HTML ? html(front, fileName) : markdown(front, fileName);
    }

    private static CreateBlogPost markdown(FrontMatter front, @Nullable String fileName) {
        String content = TemplateTags.remove(front.body());
        String title = front.text("title", "extra.title")
                .map(Titles::plain)
                .or(() -> Titles.firstHeading(content))
                .or(() -> words(fileName))
                .orElseThrow(() -> Problem.badField("", "The file has no title. Add one to the front matter."));
        return post(front, fileName, title, Format.MARKDOWN, content, Optional.empty());
    }

    private static CreateBlogPost html(FrontMatter front, @Nullable String fileName) {
        Document page = Jsoup.parse(TemplateTags.remove(front.body()));
        String title = front.text("title")
                .map(Titles::plain)
                .or(() -> text(page.select("meta[property=og:title]").attr("content")))
                // The title of a page often has the name of the site, which the only heading of its rank has not.
                .or(() -> page.select("h1").size() == 1 ? text(page.select("h1").text()) : Optional.empty())
                .or(() -> text(page.title()))
                .or(() -> text(page.select("h1").eachText().stream().findFirst().orElse("")))
                .or(() -> words(fileName))
                .orElseThrow(() -> Problem.badField("", "The page has no title. Add one."));
        page.select("script, style, noscript, template, iframe, object, nav, header > nav, footer")
                .remove();
        String content = Optional.ofNullable(page.selectFirst("article"))
                .or(() -> Optional.ofNullable(page.selectFirst("main")))
                .orElse(page.body())
                .html();
        return post(front, fileName, title, Format.HTML, content, Optional.of(page));
    }

    private static CreateBlogPost post(
            FrontMatter front,
            @Nullable String fileName,
            String title,
            Format format,
            String content,
            Optional<Document> page) {
        if (content.isBlank()) {
            throw Problem.badField("", "The file has no text.");
        }
        return new CreateBlogPost(
                CreateBlogPost.fitting(title, CreateBlogPost.MAX_TITLE),
                content,
                format,
                front.text("slug", "path")
                        .or(() -> Optional.ofNullable(fileName))
                        .flatMap(ImportedPost::slug)
                        .orElse(null),
                front.text("excerpt", "description", "summary", "extra.description")
                        .or(() -> page.flatMap(html ->
                                text(html.select("meta[name=description]").attr("content"))))
                        .map(excerpt -> Jsoup.parse(excerpt).text())
                        .filter(excerpt -> !excerpt.isBlank())
                        .map(excerpt -> CreateBlogPost.fitting(excerpt, MAX_EXCERPT))
                        .orElse(null),
                keywords(front),
                front.text("locale", "lang", "language")
                        .or(() -> page.flatMap(html -> text(html.select("html").attr("lang"))))
                        .orElse(null),
                front.text("canonical_url", "canonical", "url", "redirect")
                        .or(() -> page.flatMap(
                                html -> text(html.select("link[rel=canonical]").attr("href"))))
                        .flatMap(ImportedPost::address)
                        .orElse(null),
                front.text("image", "cover", "og_image")
                        .or(() -> page.flatMap(html ->
                                text(html.select("meta[property=og:image]").attr("content"))))
                        .flatMap(ImportedPost::address)
                        .orElse(null),
                meta(front, page));
    }

    private static PostMeta meta(FrontMatter front, Optional<Document> page) {
        return new PostMeta(
                front.text("meta_title", "seo_title", "seo.title", "metaTitle")
                        .map(Titles::plain)
                        .map(title -> CreateBlogPost.fitting(title, PostMeta.MAX_TITLE))
                        .orElse(null),
                front.text("meta_description", "seo_description", "seo.description", "metaDescription")
                        .map(Titles::plain)
                        .map(description -> CreateBlogPost.fitting(description, PostMeta.MAX_DESCRIPTION))
                        .orElse(null),
                front.text("author", "author.name", "extra.author")
                        .or(() -> front.texts("authors").stream().findFirst())
                        .or(() -> page.flatMap(
                                html -> text(html.select("meta[name=author]").attr("content"))))
                        .map(author -> CreateBlogPost.fitting(author, PostMeta.MAX_AUTHOR))
                        .orElse(null));
    }

    private static List<String> keywords(FrontMatter front) {
        return front.texts("keywords", "tags", "taxonomies.tags", "extra.tags", "categories").stream()
                .filter(keyword -> keyword.length() <= CreateBlogPost.MAX_KEYWORD_LENGTH)
                .limit(CreateBlogPost.MAX_KEYWORDS)
                .toList();
    }

    private static Optional<String> slug(String path) {
        Matcher name =
                FILE_NAME.matcher(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static Optional<String> words(@Nullable String fileName) {
        return Optional.ofNullable(fileName)
                .flatMap(ImportedPost::slug)
                .map(slug -> slug.replaceAll("[-_]+", " ").strip())
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> text(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean absolute = address.getHost() != null
                    && address.getScheme() != null
                    && address.getScheme().startsWith("http");
            return absolute ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            // Relative paths are meaningless outside the site.
            return Optional.empty();
        }
    }
}
