package com.dryjets.content.media;

/** What a person should do before a picture or video is published. */
public enum MediaWarning {
    /** Without alternative text, people who do not see the picture learn nothing of it. */
    ALT_TEXT_MISSING
}
