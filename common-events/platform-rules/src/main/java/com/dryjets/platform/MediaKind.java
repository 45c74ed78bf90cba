package com.dryjets.platform;

/** What a file shows. */
public enum MediaKind {
    IMAGE,
    VIDEO
}
