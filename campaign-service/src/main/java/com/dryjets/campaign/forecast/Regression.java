package com.dryjets.campaign.forecast;

/**
 * A least-squares regression on one or two effects, of which the second is drawn towards zero.
 *
 * @param determinant of the matrix of the normal equations
 * @param root the lower triangular root of its inverse
 */
record Regression(double[] solution, double determinant, double[][] root) {

    /**
     * Solves the regression.
     *
     * @param penalty of the square of the second coefficient
     */
    static Regression of(double[][] effects, double[] values, double penalty) {
        double a = product(effects[0], effects[0]);
        double right = product(effects[0], values);
        if (effects.length == 1) {
            return new Regression(new double[] {right / a}, a, new double[][] {{1 / Math.sqrt(a)}});
        }
        double b = product(effects[0], effects[1]);
        double c = product(effects[1], effects[1]) + penalty;
        double second = product(effects[1], values);
        double determinant = a * c - b * b;
        double first = Math.sqrt(c / determinant);
        double mixed = -b / determinant / first;
        return new Regression(
                new double[] {(c * right - b * second) / determinant, (a * second - b * right) / determinant},
                determinant,
                new double[][] {{first}, {mixed, Math.sqrt(Math.max(0, a / determinant - mixed * mixed))}});
    }

    double[] residuals(double[][] effects, double[] values) {
        double[] residuals = values.clone();
        for (int i = 0; i < effects.length; i++) {
            for (int day = 0; day < values.length; day++) {
                residuals[day] -= solution[i] * effects[i][day];
            }
        }
        return residuals;
    }

    /** The sum of the squared residuals and the penalty. */
    double penalized(double[] residuals, double penalty) {
        double squares = product(residuals, residuals);
        return solution.length == 1 ? squares : squares + penalty * solution[1] * solution[1];
    }

    /** The lower triangular root of the coefficients' covariance, if values vary by this standard deviation. */
    double[][] deviations(double spread) {
        double[][] scaled = new double[root.length][];
        for (int i = 0; i < root.length; i++) {
            scaled[i] = new double[root[i].length];
            for (int j = 0; j < root[i].length; j++) {
                scaled[i][j] = spread * root[i][j];
            }
        }
        return scaled;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
