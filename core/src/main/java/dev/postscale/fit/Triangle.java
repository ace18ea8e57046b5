package dev.postscale.fit;

/** A small symmetric matrix, its lower triangle row by row in one array, and Cholesky's factorisation of it. */
final class Triangle {
    // A pivot that has lost all but this share of its diagonal entry is rounding.
    private static final double SINGULAR = 1e-15;

    private Triangle() {}

    /** Number of entries of so many rows. */
    static int entries(int rows) {
        return rows * (rows + 1) / 2;
    }

    /** Place of a diagonal entry. */
    static int diagonal(int row) {
        return entries(row) + row;
    }

    /** Replaces the matrix by its factor; false if it is not positive. */
    static boolean factorise(double[] matrix, int size) {
        for (int row = 0; row < size; row++) {
            int ofRow = entries(row);
            for (int column = 0; column <= row; column++) {
                int ofColumn = entries(column);
                double left = matrix[ofRow + column];
                double whole = left;
                for (int k = 0; k < column; k++) {
                    left -= matrix[ofRow + k] * matrix[ofColumn + k];
                }
                if (column < row) {
                    matrix[ofRow + column] = left / matrix[ofColumn + column];
                } else if (left > SINGULAR * whole) {
                    matrix[ofRow + row] = StrictMath.sqrt(left);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** Replaces the right side by the solution; false if it is not finite. */
    static boolean solve(double[] factor, double[] side) {
        int size = side.length;
        for (int row = 0; row < size; row++) {
            int ofRow = entries(row);
            for (int k = 0; k < row; k++) {
                side[row] -= factor[ofRow + k] * side[k];
            }
            side[row] /= factor[ofRow + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                side[row] -= factor[entries(k) + row] * side[k];
            }
            side[row] /= factor[diagonal(row)];
            if (!Double.isFinite(side[row])) {
                return false;
            }
        }
        return true;
    }
}
