package com.dryjets.content.media.file;

/** What a file shows. */
public enum MediaKind {
    IMAGE,
    VIDEO
}
