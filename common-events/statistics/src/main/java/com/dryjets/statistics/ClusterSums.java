package com.dryjets.statistics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighted sums over the units of a cluster: of the weights, of the indicator of the first side (x) and of the logarithm of
 * the rate (y). All that generalized least squares needs to know of a cluster with a common random effect.
 */
final class ClusterSums {

    private double w;
    private double wx;
    private double wy;
    private double wxy;
    private double wyy;

    /** A unit as the model sees it. */
    record Point(Object cluster, boolean first, double value, double variance) {}

    /** Sums up each cluster, if units vary by tau squared besides chance. */
    static Collection<ClusterSums> of(List<Point> points, double tauSquared) {
        Map<Object, ClusterSums> clusters = new LinkedHashMap<>();
        points.forEach(point -> clusters.computeIfAbsent(point.cluster(), key -> new ClusterSums())
                .add(point, 1 / (point.variance() + tauSquared)));
        return clusters.values();
    }

    private void add(Point point, double weight) {
        w += weight;
        wy += weight * point.value();
        wyy += weight * point.value() * point.value();
        if (point.first()) {
            wx += weight;
            wxy += weight * point.value();
        }
    }

    /** What remains of the information within the cluster alone, about the effect of x. */
    double within() {
        return wx - wx * wx / w;
    }

    /** The factor by which a random effect of the cluster with this variance reduces products of sums. */
    private double reduction(double variance) {
        return Double.isInfinite(variance) ? 1 / w : variance / (1 + variance * w);
    }

    /** Adds the normal equations of the cluster: of the mean, of the effect, and the squares. */
    void addTo(Normal normal, double variance) {
        double k = reduction(variance);
        normal.mean += w - k * w * w;
        normal.both += wx - k * w * wx;
        normal.effect += wx - k * wx * wx;
        normal.meanY += wy - k * w * wy;
        normal.effectY += wxy - k * wx * wy;
        normal.squares += wyy - k * wy * wy;
    }

    /** The normal equations of all clusters together. */
    static final class Normal {
        private double mean;
        private double both;
        private double effect;
        private double meanY;
        private double effectY;
        private double squares;

        /** Adds up clusters whose random effects have this variance; with infinity, each has a mean of its own. */
        static Normal of(Collection<ClusterSums> clusters, double variance) {
            Normal normal = new Normal();
            clusters.forEach(cluster -> cluster.addTo(normal, variance));
            if (Double.isInfinite(variance)) {
                normal.mean = 1;
                normal.both = 0;
                normal.meanY = 0;
            }
            return normal;
        }

        /** How much is known about the effect: the inverse of its variance. */
        double information() {
            return effect - both * both / mean;
        }

        double estimate() {
            return (effectY - both * meanY / mean) / information();
        }

        /** Cochran's Q of the model: the squared deviations that it does not explain, in variances. */
        double q() {
            double effectSize = estimate();
            return Math.max(0, squares - meanY * meanY / mean - effectSize * effectSize * information());
        }

        /** The mean on the second side, and its variance. */
        Estimate second() {
            double size = estimate();
            return new Estimate((meanY - both * size) / mean, 1 / mean + both * both / (mean * mean * information()));
        }
    }
}
