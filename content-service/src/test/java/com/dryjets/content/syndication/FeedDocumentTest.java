package com.dryjets.content.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.article.Format;
import com.dryjets.content.blog.CreateBlogPost;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDocumentTest {

    private static final URI BASE = URI.create("https://blog.example.org/feed.xml");

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Bakery &amp; Caf&#233;</title><link>https://blog.example.org/</link><language>de-AT</language>
            <item><title><![CDATA[Q&amp;A: <em>bread</em>]]></title><link>/bread</link><guid isPermaLink="false">17</guid>
              <dc:creator>Ada</dc:creator><category>Bread</category><category><![CDATA[How to]]></category>
              <description>Short &lt;b&gt;words&lt;/b&gt;.</description>
              <content:encoded><![CDATA[<p>The whole <b>text</b>.</p>]]></content:encoded>
              <media:content url="https://blog.example.org/bread.jpg" medium="image"/></item>
            <item><title>Second</title><link>https://blog.example.org/second</link>
              <description><![CDATA[<p>Only a description.</p>]]></description></item>
            </channel></rss>""";

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://atom.example.org/blog/">
            <title type="html">Notes &amp;amp; more</title><link rel="self" href="feed"/><link href="./"/>
            <entry><id>urn:uuid:1</id><title>First</title><link rel="alternate" href="first"/>
              <author><name>Grace</name><email>g@example.org</email></author><category term="t" label="Term"/>
              <summary>In short</summary>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Full <i>text</i></p></div></content></entry>
            <entry><id>urn:uuid:2</id><title type="text">a &lt; b</title><content type="text">1 &lt; 2</content></entry>
            </feed>""";

    @Test
    void readsRss() {
        FeedDocument feed = read(RSS);

        assertThat(feed.title()).isEqualTo("Bakery & Café");
        CreateBlogPost post = feed.entries().getFirst().post();
        assertThat(post.title()).isEqualTo("Q&A: bread");
        assertThat(post.format()).isEqualTo(Format.HTML);
        assertThat(post.content()).isEqualTo("<p>The whole <b>text</b>.</p>");
        assertThat(post.excerpt()).isEqualTo("Short words.");
        assertThat(post.url()).hasToString("https://blog.example.org/bread");
        assertThat(post.image()).hasToString("https://blog.example.org/bread.jpg");
        assertThat(post.keywords()).containsExactly("Bread", "How to");
        assertThat(post.meta().author()).isEqualTo("Ada");
        assertThat(post.language()).isEqualTo("de-AT");
    }

    @Test
    void usesTheDescriptionAsTextIfThereIsNoOther() {
        FeedEntry second = read(RSS).entries().get(1);

        assertThat(second.content()).isEqualTo("<p>Only a description.</p>");
        assertThat(second.summary()).isNull();
    }

    @Test
    void readsAtom() {
        FeedDocument feed = read(ATOM);

        assertThat(feed.title()).isEqualTo("Notes & more");
        CreateBlogPost post = feed.entries().getFirst().post();
        assertThat(post.content()).contains("<p>Full <i>text</i></p>").doesNotContain("<div");
        assertThat(post.excerpt()).isEqualTo("In short");
        assertThat(post.url()).hasToString("https://atom.example.org/blog/first");
        assertThat(post.keywords()).containsExactly("Term");
        assertThat(post.meta().author()).isEqualTo("Grace");
        assertThat(post.language()).isEqualTo("en");
        assertThat(feed.entries().get(1).title()).isEqualTo("a < b");
        assertThat(feed.entries().get(1).content()).isEqualTo("<p>1 &lt; 2</p>");
    }

    @Test
    void readsRss1WhoseItemsStandBesideTheChannel() {
        FeedDocument feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><title>Old</title><link>https://old.example.org/</link></channel>
                <item><title>One</title><link>https://old.example.org/1</link><description>Text</description></item>
                </rdf:RDF>""");

        assertThat(feed.title()).isEqualTo("Old");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One");
    }

    @Test
    void identifiesAnEntryByItsIdWhateverItsTextIs() {
        List<FeedEntry> before = read(RSS).entries();
        List<FeedEntry> after = read(RSS.replace("whole", "corrected").replace("Second", "New title"))
                .entries();

        assertThat(after)
                .extracting(FeedEntry::key)
                .containsExactlyElementsOf(before.stream().map(FeedEntry::key).toList());
        assertThat(before.get(0).key()).isNotEqualTo(before.get(1).key());
    }

    @Test
    void keepsEntriesOfTwoFeedsWithTheSameNumbersApart() {
        FeedEntry other = read(RSS.replace("https://blog.example.org/</link>", "https://other.example.org/</link>"))
                .entries()
                .getFirst();

        assertThat(other.key()).isNotEqualTo(read(RSS).entries().getFirst().key());
    }

    @Test
    void readsTheCharsetOfTheMediaTypeOrTheDeclaration() {
        String declared = RSS.replace("UTF-8", "ISO-8859-1").replace("&#233;", "é");
        Charset latin = StandardCharsets.ISO_8859_1;

        assertThat(FeedDocument.read(declared.getBytes(latin), "application/rss+xml", BASE)
                        .title())
                .isEqualTo("Bakery & Café");
        assertThat(FeedDocument.read(RSS.replace("&#233;", "é").getBytes(latin), "text/xml; charset=iso-8859-1", BASE)
                        .title())
                .isEqualTo("Bakery & Café");
    }

    @Test
    void readsOnlyThePostsOfAWordPressExport() {
        FeedDocument feed = read("""
                <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <item><title>Post</title><content:encoded>Text</content:encoded><wp:post_type>post</wp:post_type></item>
                <item><title>Picture</title><wp:post_type>attachment</wp:post_type></item>
                <item><title>Gone</title><wp:post_type>post</wp:post_type><wp:status>trash</wp:status></item>
                </channel></rss>""");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("Post");
    }

    @Test
    void readsFeedsThatAreNotWellFormed() {
        FeedDocument feed = read(
                "<rss><channel><title>A & B</title><item><title>One &nbsp; two</title><description>Text <br> more</item></channel>");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One two");
    }

    @Test
    void readsNoExternalEntities() {
        FeedDocument feed = read("""
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><title>T &secret;</title><description>D</description></item></channel></rss>""");

        assertThat(feed.entries().getFirst().title()).isEqualTo("T &secret;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"version\": 1}", "<html><body>Page</body></html>", "<urlset/>"})
    void refusesWhatIsNoFeed(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(InvalidFeed.class);
    }

    @Test
    void namesTheFeedOfAPage() {
        String page =
                "<!doctype html><html><head><meta charset=utf-8><link rel=\"alternate\" type=\"application/rss+xml\""
                        + " href=\"/rss\"></head><body>Page</body></html>";

        assertThatThrownBy(() -> read(page)).hasMessageEndingWith("Its feed is https://blog.example.org/rss.");
    }

    private static FeedDocument read(String document) {
        return FeedDocument.read(document.getBytes(StandardCharsets.UTF_8), "application/xml", BASE);
    }
}
