package com.dryjets.local.launcher.gateway;

/** Routes every path under a prefix to a service. */
public record Route(String prefix, String service, int port) {

    /** Compares whole segments: {@code /marketing/emailing} is not under {@code /marketing/email}. */
    boolean covers(String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
