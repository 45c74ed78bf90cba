package com.dryjets.content.digest;

import java.util.List;

/** Arithmetic on embeddings of length 1. */
final class Vectors {

    private Vectors() {}

    /** Returns the cosine, because both vectors have the length 1. */
    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Returns the direction of the mean; empty without vectors. */
    static float[] centroid(List<float[]> vectors) {
        if (vectors.isEmpty()) {
            return new float[0];
        }
        float[] sum = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double length = Math.sqrt(dot(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) Math.max(length, 1e-9);
        }
        return sum;
    }
}
