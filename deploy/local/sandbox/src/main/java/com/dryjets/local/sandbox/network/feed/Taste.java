package com.dryjets.local.sandbox.network.feed;

/**
 * What an audience likes, as factors of the number of impressions. Pictures 1.5, video 1.8, a question 1.2, a link on X
 * and LinkedIn 0.8; up to 1.2 at the network's best length, falling to 1 far from it; up to 1.15 at its best number of
 * hashtags and 0.04 less for each one more or fewer, but at least 0.75. A question doubles the comments.
 */
final class Taste {

    private static final double SHARPNESS = 0.6;

    /** What works best on a network. */
    private record Best(int length, int hashtags) {}

    private Taste() {}

    static double impressions(Network network, Shape shape) {
        Best best = best(network);
        double factor = shape.video() ? 1.8 : shape.pictures() ? 1.5 : 1;
        if (shape.question()) {
            factor *= 1.2;
        }
        if (shape.link() && (network == Network.TWITTER || network == Network.LINKEDIN)) {
            factor *= 0.8;
        }
        double off = Math.log((shape.length() + 1.0) / best.length()) / SHARPNESS;
        double length = 1 + 0.2 * Math.exp(-off * off);
        double hashtags = Math.max(0.75, 1.15 - 0.04 * Math.abs(shape.hashtags() - best.hashtags()));
        return factor * length * hashtags;
    }

    static double comments(Shape shape) {
        return shape.question() ? 2 : 1;
    }

    private static Best best(Network network) {
        return switch (network) {
            case TWITTER -> new Best(110, 1);
            case FACEBOOK -> new Best(80, 1);
            case INSTAGRAM -> new Best(150, 4);
            case LINKEDIN -> new Best(1000, 3);
            case TIKTOK -> new Best(100, 4);
            case BLUESKY -> new Best(140, 1);
        };
    }
}
