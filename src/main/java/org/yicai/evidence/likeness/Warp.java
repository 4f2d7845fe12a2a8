package org.yicai.evidence.likeness;

/** How one plane lies on another: x' = (m0 x + m1 y + m2) / w, y' = (m3 x + m4 y + m5) / w, w = m6 x + m7 y + 1. */
record Warp(double[] m) {

    /** One whole picture onto another whole one, whatever their shapes. */
    static Warp whole(Grey from, Grey to) {
        double unit = Math.max(from.width(), from.height());
        double other = Math.max(to.width(), to.height());
        return new Warp(new double[] {to.width() / other * unit / from.width(), 0, 0, 0, to.height() / other * unit / from.height(), 0, 0, 0});
    }

    double x(double x, double y) {
        return (m[0] * x + m[1] * y + m[2]) / (m[6] * x + m[7] * y + 1);
    }

    double y(double x, double y) {
        return (m[3] * x + m[4] * y + m[5]) / (m[6] * x + m[7] * y + 1);
    }

    /** Turned, scaled and moved so that a feature of one picture falls onto one of the other. */
    static Warp similarity(Points from, int i, Points to, int j) {
        double scale = to.scale()[j] / from.scale()[i];
        double turn = to.angle()[j] - from.angle()[i];
        double c = scale * Math.cos(turn);
        double s = scale * Math.sin(turn);
        double x = from.x()[i];
        double y = from.y()[i];
        return new Warp(new double[] {c, -s, to.x()[j] - c * x + s * y, s, c, to.y()[j] - s * x - c * y, 0, 0});
    }

    /** How much an area near this place grows; negative when it is turned inside out. */
    double growth(double x, double y) {
        double w = m[6] * x + m[7] * y + 1;
        double px = x(x, y);
        double py = y(x, y);
        double a = (m[0] - m[6] * px) / w;
        double b = (m[1] - m[7] * px) / w;
        double c = (m[3] - m[6] * py) / w;
        double d = (m[4] - m[7] * py) / w;
        return a * d - b * c;
    }

    /**
     * The one with the least squares.
     *
     * @param pairs x, y, x', y' of each
     * @param unknowns 6 for an affine one, 8 for any view of a plane
     * @return null when the places do not say
     */
    static @org.jspecify.annotations.Nullable Warp fitted(double[] pairs, int count, int unknowns) {
        if (count * 2 < unknowns) {
            return null;
        }
        var normal = new double[unknowns][unknowns + 1];
        var row = new double[9];
        for (int i = 0; i < count; i++) {
            double x = pairs[i * 4];
            double y = pairs[i * 4 + 1];
            for (int side = 0; side < 2; side++) {
                double goal = pairs[i * 4 + 2 + side];
                java.util.Arrays.fill(row, 0);
                row[side * 3] = x;
                row[side * 3 + 1] = y;
                row[side * 3 + 2] = 1;
                row[6] = -x * goal;
                row[7] = -y * goal;
                add(normal, row, goal, unknowns);
            }
        }
        return solved(normal, unknowns);
    }

    private static void add(double[][] normal, double[] row, double goal, int unknowns) {
        for (int a = 0; a < unknowns; a++) {
            if (row[a] != 0) {
                for (int b = 0; b < unknowns; b++) {
                    normal[a][b] += row[a] * row[b];
                }
                normal[a][unknowns] += row[a] * goal;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Warp solved(double[][] n, int unknowns) {
        for (int column = 0; column < unknowns; column++) {
            int pivot = column;
            for (int r = column + 1; r < unknowns; r++) {
                pivot = Math.abs(n[r][column]) > Math.abs(n[pivot][column]) ? r : pivot;
            }
            if (Math.abs(n[pivot][column]) < 1e-10) {
                return null;
            }
            var swap = n[pivot];
            n[pivot] = n[column];
            n[column] = swap;
            for (int r = 0; r < unknowns; r++) {
                if (r != column) {
                    double factor = n[r][column] / n[column][column];
                    for (int c = column; c <= unknowns; c++) {
                        n[r][c] -= factor * n[column][c];
                    }
                }
            }
        }
        var m = new double[8];
        for (int i = 0; i < unknowns; i++) {
            m[i] = n[i][unknowns] / n[i][i];
        }
        return new Warp(m);
    }
}
