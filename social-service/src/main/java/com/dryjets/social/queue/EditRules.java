package com.dryjets.social.queue;

import com.dryjets.social.network.Media;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.post.Message;
import java.util.List;

/** Merges an edit into a post. */
final class EditRules {

    private EditRules() {}

    static PostInput merged(Message message, EditPost edit) {
        boolean rewritten = edit.content() != null || edit.parts() != null;
        boolean thread = message.parts().size() > 1;
        return new PostInput(
                rewritten ? edit.content() : thread ? null : message.parts().getFirst(),
                rewritten ? edit.parts() : thread ? message.parts() : null,
                edit.media() == null ? media(message.media()) : edit.media(),
                edit.link() == null ? message.link() : edit.link(),
                edit.options() == null ? options(message.options()) : edit.options());
    }

    private static List<MediaInput> media(List<Media> media) {
        return media.stream()
                .map(one -> new MediaInput(one.url(), one.type(), one.altText()))
                .toList();
    }

    private static PostInput.Options options(PostOptions options) {
        return new PostInput.Options(options.firstComment(), options.privacy(), options.madeWithAi(), null);
    }
}
