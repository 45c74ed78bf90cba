package com.dryjets.content.digest;

import com.dryjets.content.article.Block;
import com.dryjets.content.article.Block.Kind;
import com.dryjets.content.article.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lists of a post that a piece can show whole: real lists, and paragraphs that open with bold words. */
final class Listings {

    private static final int MIN_ITEMS = 3;
    private static final int MAX_ITEMS = 7;
    private static final int MAX_ITEM = 130;
    private static final int MAX_INTRODUCTION = 220;
    private static final Pattern COLON = Pattern.compile("\\s*[:：]$");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+[.)]|[-–—•*])\\s+");

    private final List<Block> blocks;
    private final String language;
    private final Vocabulary vocabulary;
    private final Phrasebook phrases;

    private Listings(List<Block> blocks, String language) {
        this.blocks = blocks;
        this.language = language;
        this.vocabulary = Vocabulary.of(language);
        this.phrases = Phrasebook.of(language);
    }

    static List<Listing> of(List<Block> blocks, String language) {
        return new Listings(blocks, language).find();
    }

    private List<Listing> find() {
        List<Listing> found = new ArrayList<>();
        int from = 0;
        while (from < blocks.size()) {
            int to = from + 1;
            while (to < blocks.size() && belongsTogether(blocks.get(from), blocks.get(to))) {
                to++;
            }
            if (from > 0 && to - from >= MIN_ITEMS && to - from <= MAX_ITEMS) {
                listing(from, to).ifPresent(found::add);
            }
            from = to;
        }
        return List.copyOf(found);
    }

    private static boolean belongsTogether(Block first, Block next) {
        boolean sameList = first.kind() == Kind.ITEM && next.kind() == Kind.ITEM && first.list() == next.list();
        boolean bothLed = first.kind() == Kind.PROSE
                && next.kind() == Kind.PROSE
                && !first.lead().isEmpty()
                && !next.lead().isEmpty();
        return sameList || bothLed;
    }

    private Optional<Listing> listing(int from, int to) {
        List<Sentence> items = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Optional<Sentence> item = item(i);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return introduction(from - 1).map(introduction -> new Listing(introduction, items));
    }

    private Optional<Sentence> item(int number) {
        Block block = blocks.get(number);
        List<String> sentences = Sentences.of(block, language);
        String text = block.lead().isEmpty() ? block.text() : block.lead();
        boolean isWhole = !block.lead().isEmpty() || sentences.size() == 1;
        String line = COLON.matcher(NUMBERING.matcher(text).replaceAll("")).replaceAll("");
        boolean isShown = isWhole
                && line.length() <= MAX_ITEM
                && SentenceRules.words(line) >= 2
                && !phrases.isPointing(line)
                && SentenceRules.isBalanced(line);
        return isShown ? Optional.of(sentence(number, line, text)) : Optional.empty();
    }

    /** Takes the sentence before the list; it must end in a colon, and make sense with the list alone. */
    private Optional<Sentence> introduction(int number) {
        Block block = blocks.get(number);
        List<String> sentences = Sentences.of(block, language);
        if (sentences.isEmpty()
                || block.kind() != Kind.PROSE
                || !COLON.matcher(sentences.getLast()).find()) {
            return Optional.empty();
        }
        String source = sentences.getLast();
        String text = Repairs.of(source, phrases);
        boolean makesSense = text.length() <= MAX_INTRODUCTION
                && SentenceRules.words(text) >= 4
                && phrases.introducesList(text)
                && SentenceRules.isBalanced(text);
        return makesSense ? Optional.of(sentence(number, text, source)) : Optional.empty();
    }

    private Sentence sentence(int number, String text, String source) {
        Block block = blocks.get(number);
        return new Sentence(
                number,
                text,
                source,
                block.kind(),
                block.section(),
                number,
                Set.copyOf(vocabulary.stems(text)),
                new float[0],
                true,
                SentenceRules.isTechnical(text, block.code()),
                0);
    }
}
