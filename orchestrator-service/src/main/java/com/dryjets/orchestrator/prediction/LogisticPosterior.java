package com.dryjets.orchestrator.prediction;

import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;

/**
 * Bayesian logistic regression with an independent normal prior of each coefficient. The posterior is approximated by a
 * normal distribution at its mode (Laplace; Bishop, Pattern Recognition and Machine Learning, 4.5). The mode is found by
 * Newton's method, which is iteratively reweighted least squares here; the posterior has one maximum, because its logarithm is
 * strictly concave.
 *
 * @param mode the most probable coefficients
 * @param covariance of the coefficients
 */
record LogisticPosterior(double[] mode, double[][] covariance) {

    private static final int MAX_STEPS = 100;
    private static final double PRECISION = 1e-9;
    private static final int MAX_HALVINGS = 40;

    /**
     * Something that was seen.
     *
     * @param row a one for the intercept, and the values of the features
     * @param outcome 1 or 0
     * @param weight how many independent observations it is worth
     */
    record Observation(double[] row, double outcome, double weight) {}

    static LogisticPosterior fit(List<Observation> observations, double[] means, double[] variances) {
        Fit fit = new Fit(observations, means, variances);
        double[] mode = fit.mode();
        return new LogisticPosterior(mode, fit.solver(mode).getInverse().getData());
    }

    static double probability(double logOdds) {
        return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
    }

    private record Fit(List<Observation> observations, double[] means, double[] variances) {

        double[] mode() {
            double[] current = means.clone();
            for (int step = 0; step < MAX_STEPS; step++) {
                RealVector move = solver(current).solve(new ArrayRealVector(gradient(current), false));
                double[] next = uphill(current, move);
                current = next;
                if (move.getLInfNorm() < PRECISION) {
                    break;
                }
            }
            return current;
        }

        /** Takes the step, or the largest half of a half of it that does not lead downhill. */
        private double[] uphill(double[] from, RealVector move) {
            double height = logarithm(from);
            double share = 1;
            for (int halving = 0; halving < MAX_HALVINGS; halving++) {
                double[] next =
                        new ArrayRealVector(from).combine(1, share, move).toArray();
                if (logarithm(next) >= height) {
                    return next;
                }
                share /= 2;
            }
            return from;
        }

        /** The logarithm of the posterior, up to a constant. */
        private double logarithm(double[] coefficients) {
            double sum = 0;
            for (int i = 0; i < coefficients.length; i++) {
                double distance = coefficients[i] - means[i];
                sum -= distance * distance / (2 * variances[i]);
            }
            for (Observation observation : observations) {
                double logOdds = dot(coefficients, observation.row());
                double signed = observation.outcome() > 0 ? logOdds : -logOdds;
                sum -= observation.weight() * (Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed));
            }
            return sum;
        }

        private double[] gradient(double[] coefficients) {
            double[] gradient = new double[coefficients.length];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = (means[i] - coefficients[i]) / variances[i];
            }
            for (Observation observation : observations) {
                double residual = observation.weight()
                        * (observation.outcome() - probability(dot(coefficients, observation.row())));
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] += residual * observation.row()[i];
                }
            }
            return gradient;
        }

        /** Solves equations with the curvature of the posterior, whose inverse is the covariance. */
        private DecompositionSolver solver(double[] coefficients) {
            int size = coefficients.length;
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                curvature[i][i] = 1 / variances[i];
            }
            for (Observation observation : observations) {
                double chance = probability(dot(coefficients, observation.row()));
                add(curvature, observation.row(), observation.weight() * chance * (1 - chance));
            }
            // The decomposition accepts only exactly symmetric matrices.
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    curvature[j][i] = curvature[i][j];
                }
            }
            return new CholeskyDecomposition(MatrixUtils.createRealMatrix(curvature)).getSolver();
        }

        /** Adds to the lower triangle. */
        private static void add(double[][] curvature, double[] row, double weight) {
            for (int i = 0; i < row.length; i++) {
                double weighted = weight * row[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += weighted * row[j];
                }
            }
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
