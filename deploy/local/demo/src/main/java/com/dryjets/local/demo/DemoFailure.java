package com.dryjets.local.demo;

/** The demo cannot go on; the message is for the person in front of the terminal. */
public class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
