package com.dryjets.content.digest;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block;
import com.dryjets.content.article.Block.Kind;
import com.dryjets.content.article.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the sentences of a post, repaired so that they can leave it. */
final class SentenceReader {

    private static final float[] NO_VECTOR = {};

    /** A quotation within a quotation, whose marks would have to change. */
    private static final Pattern NESTED = Pattern.compile("^“[^”]*[“\"]");

    /** Byte order marks and the like, which X rejects. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\uFEFF\\uFFFE\\uFFFF]");

    private final Article article;
    private final Vocabulary vocabulary;
    private final Phrasebook phrases;

    SentenceReader(Article article, Vocabulary vocabulary) {
        this.article = article;
        this.vocabulary = vocabulary;
        this.phrases = Phrasebook.of(article.language());
    }

    List<Sentence> sentences(List<Block> blocks) {
        List<Sentence> sentences = new ArrayList<>();
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            if (block.kind() != Kind.HEADING) {
                List<String> texts = Sentences.of(block, article.language());
                boolean closed = !SentenceRules.leavesQuotationOpen(String.join(" ", texts));
                StringBuilder before = new StringBuilder();
                for (String text : texts) {
                    // One of several sentences between two marks: without them it would pass as the author's own.
                    boolean within = closed
                            && SentenceRules.leavesQuotationOpen(before.toString())
                            && SentenceRules.leavesQuotationOpen(before + text);
                    sentences.add(
                            sentence(sentences.size(), text, within ? block.withKind(Kind.QUOTE) : block, number));
                    before.append(text).append(' ');
                }
            }
        }
        return sentences;
    }

    Sentence title() {
        String text = INVISIBLE
                .matcher(article.title())
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        return new Sentence(
                Sentence.TITLE,
                text,
                text,
                Kind.PROSE,
                0,
                -1,
                Set.copyOf(vocabulary.stems(text)),
                NO_VECTOR,
                true,
                false,
                1);
    }

    /** Reads the author's summary; it is often copied from the post, whose sentence then counts. */
    List<Sentence> summary() {
        List<Sentence> summary = new ArrayList<>();
        for (String text : article.excerpt()
                .map(excerpt -> Sentences.of(excerpt, article.language()))
                .orElse(List.of())) {
            int index = Sentence.TITLE - 1 - summary.size();
            // Summaries in front matter often lack the full stop.
            String ended = SentenceRules.isEnded(text) || !text.matches("(?s).*[\\p{L}\\p{N})]$") ? text : text + ".";
            summary.add(sentence(index, ended, new Block(Kind.PROSE, ended, 0), index));
        }
        return List.copyOf(summary);
    }

    private Sentence sentence(int index, String source, Block block, int number) {
        String text = quoted(Repairs.of(source, phrases), block.kind());
        boolean alone = SentenceRules.isUsable(text, block.kind())
                && SentenceRules.standsAlone(text, phrases)
                && !NESTED.matcher(text).find();
        return new Sentence(
                index,
                text,
                source,
                block.kind(),
                block.section(),
                number,
                Set.copyOf(vocabulary.stems(text)),
                NO_VECTOR,
                alone,
                SentenceRules.isTechnical(text, block.code()),
                0);
    }

    /** Puts quotations in quotation marks: they must not pass as the author's own words. */
    private static String quoted(String text, Kind kind) {
        boolean marked = text.matches("(?s)[\"“”«»„'‘「『].*");
        return kind != Kind.QUOTE || marked ? text : "“" + text + "”";
    }
}
