package com.dryjets.local.launcher.gateway;

/** Says that a service answers every path that begins with a prefix. */
public record Route(String prefix, String service, int port) {

    /** Whole segments count: {@code /marketing/emailing} is not under {@code /marketing/email}. */
    boolean covers(String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
