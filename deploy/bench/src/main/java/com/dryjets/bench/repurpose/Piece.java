package com.dryjets.bench.repurpose;

import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Line;
import com.dryjets.content.leo.Scene;
import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A piece of a post for one channel. */
record Piece(Post post, Assignment assignment, Copy copy) {

    static final URI LINK = URI.create("https://blog.example.org/the-post");

    Channel channel() {
        return assignment.channel();
    }

    /** Returns its paragraphs as a reader sees them, without link and hashtags. */
    List<String> paragraphs() {
        Stream<String> texts = channel() == Channel.TIKTOK
                ? copy.script().stream().map(Scene::spoken)
                : copy.parts().isEmpty()
                        ? Arrays.stream(copy.text().split("\n+"))
                        : copy.parts().stream().flatMap(part -> Arrays.stream(part.split("\n+")));
        return texts.map(line -> line.replaceFirst("^(?:→|✔️|•) ", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns the sentences that it takes from the post. */
    List<Line> taken() {
        return copy.lines().stream().filter(line -> line.source() != null).toList();
    }

    /** Returns what a reader sees first: the subject of an email, else the first line. */
    String firstLine() {
        return copy.subject() != null ? copy.subject() : paragraphs().getFirst();
    }

    /** Returns everything that is published. */
    String all() {
        List<String> texts = new ArrayList<>();
        Stream.of(copy.subject(), copy.previewText())
                .filter(text -> text != null)
                .forEach(texts::add);
        texts.addAll(paragraphs());
        texts.add(copy.text());
        copy.script().forEach(scene -> texts.add(scene.onScreen()));
        return String.join("\n", texts);
    }

    /** Returns it for people to read. */
    String printed() {
        StringBuilder text = new StringBuilder();
        if (copy.subject() != null) {
            text.append("Subject: ").append(copy.subject()).append('\n');
            text.append("Preview: ").append(copy.previewText()).append("\n\n");
        }
        for (Scene scene : copy.script()) {
            text.append("[%d:%02d–%d:%02d] %s%n            on screen: %s%n"
                    .formatted(
                            scene.from() / 60,
                            scene.from() % 60,
                            scene.to() / 60,
                            scene.to() % 60,
                            scene.spoken(),
                            scene.onScreen()));
        }
        text.append(copy.script().isEmpty() ? "" : "\nCaption:\n");
        List<String> parts = copy.publishedParts(channel(), LINK);
        if (parts.isEmpty()) {
            text.append(copy.body(channel(), LINK)).append('\n');
        }
        for (int i = 0; i < parts.size(); i++) {
            text.append("(%d/%d) %s%n%n".formatted(i + 1, parts.size(), parts.get(i)));
        }
        return text.append("\n— angle: ").append(copy.angle()).append('\n').toString();
    }
}
