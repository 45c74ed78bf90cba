package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import java.util.ArrayList;
import java.util.List;

/** A piece while it is written: its paragraphs, and where each sentence comes from. */
final class Sheet {

    private final List<String> paragraphs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    Sheet sentence(Sentence sentence) {
        return passage(new Passage(List.of(sentence)));
    }

    Sheet passage(Passage passage) {
        paragraphs.add(passage.text());
        passage.sentences().forEach(this::note);
        return this;
    }

    /** Adds lines without an empty line between them, each with the mark before it. */
    Sheet list(List<Sentence> items, String mark) {
        StringBuilder list = new StringBuilder();
        for (Sentence item : items) {
            list.append(list.isEmpty() ? "" : "\n").append(mark).append(item.text());
            note(item);
        }
        paragraphs.add(list.toString());
        return this;
    }

    /** Adds a passage below a heading of the post. */
    Sheet section(String heading, Passage passage) {
        paragraphs.add(heading + "\n" + passage.text());
        lines.add(new Line(heading, heading, null));
        passage.sentences().forEach(this::note);
        return this;
    }

    /** Adds words of Leo's own. */
    Sheet own(String words) {
        paragraphs.add(words);
        lines.add(new Line(words, null, null));
        return this;
    }

    Sheet note(Sentence sentence) {
        lines.add(line(sentence));
        sentences.add(sentence);
        return this;
    }

    static Line line(Sentence sentence) {
        return new Line(sentence.text(), sentence.source(), sentence.index() < 0 ? null : sentence.index());
    }

    String text() {
        return String.join("\n\n", paragraphs);
    }

    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<Sentence> sentences() {
        return List.copyOf(sentences);
    }
}
