package com.dryjets.content.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stop words and stems of a language, from Lucene and the Snowball project. */
public enum Lexicon {
    ENGLISH("en", english(), new EnglishAnalyzer(english())),
    SPANISH("es", SpanishAnalyzer.getDefaultStopSet(), new SpanishAnalyzer()),
    GERMAN("de", GermanAnalyzer.getDefaultStopSet(), new GermanAnalyzer()),
    FRENCH("fr", FrenchAnalyzer.getDefaultStopSet(), new FrenchAnalyzer()),
    PORTUGUESE("pt", PortugueseAnalyzer.getDefaultStopSet(), new PortugueseAnalyzer()),
    ITALIAN("it", ItalianAnalyzer.getDefaultStopSet(), new ItalianAnalyzer()),
    DUTCH("nl", DutchAnalyzer.getDefaultStopSet(), new DutchAnalyzer());

    private final String code;
    private final CharArraySet stopWords;
    private final Analyzer analyzer;

    Lexicon(String code, CharArraySet stopWords, Analyzer analyzer) {
        this.code = code;
        this.stopWords = stopWords;
        this.analyzer = analyzer;
    }

    /** Finds the lexicon of a language by its ISO 639-1 code; empty for an unsupported language. */
    public static Optional<Lexicon> of(String language) {
        return Arrays.stream(values())
                .filter(lexicon -> lexicon.code.equals(language))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** Returns whether a lower-case word is a stop word. */
    public boolean isStopWord(String word) {
        return stopWords.contains(word.replace('’', '\''));
    }

    /** Returns the stems of the words that are not stop words, in order. */
    public List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text.replace('’', '\''))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Snowball's list has 174 words; Lucene's default for English only 33. */
    private static CharArraySet english() {
        try {
            return WordlistLoader.getSnowballWordSet(SnowballFilter.class.getResourceAsStream("english_stop.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
