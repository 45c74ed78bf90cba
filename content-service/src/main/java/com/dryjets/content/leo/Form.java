package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;

/** Writes a piece in the form that people expect on a channel. */
interface Form {

    /** Returns the most characters of the opening, which a reader sees before deciding to read on. */
    int opening();

    Copy write(Desk desk, Sentence opening, Assignment assignment);

    static Form of(Channel channel) {
        return switch (channel) {
            case TWITTER -> ThreadForm.onX();
            case LINKEDIN -> new LinkedInForm();
            case FACEBOOK -> new FacebookForm();
            case INSTAGRAM -> new InstagramForm();
            case TIKTOK -> new ScriptForm();
            case BLUESKY -> ThreadForm.onBluesky();
            case EMAIL -> new NewsletterForm();
            case ADS -> throw new IllegalArgumentException("Ads cannot be made from posts");
        };
    }
}
