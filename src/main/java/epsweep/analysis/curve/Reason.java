package epsweep.analysis.curve;

/**
 * Why a curve has its shape, in figures.
 *
 * @param figure what the course names; NaN if it names none
 * @param slope of log d over log ε on the right, rounded to 0, 1 or p; 0 where nothing rises
 */
public record Reason(Course course, double figure, int slope) {

  /** What d does over ε. */
  public enum Course {
    /** Stays at the plateau. */
    STAYS,
    /** Falls as 1/ε and rises again. */
    FALLS_AND_RISES,
    /** Falls as 1/ε up to the last ε. */
    FALLS_TO_THE_END,
    /** Falls to the round-off of backpropagation, and stays there. */
    FALLS_TO_ROUND_OFF,
    /** Falls to a level, the figure, that no round-off explains, and stays there. */
    FALLS_TO_A_LEVEL,
    /** Rises from its first point between round-off and saturation, at the figure's ε. */
    RISES,
    /** Lies within the round-off of backpropagation up to the figure's ε, and rises from there. */
    RISES_FROM_AGREEMENT,
    /** Stays at round-off down to the smallest ε, because no losses are subtracted. */
    HAS_NO_LEFT_WALL,
    /** Falls to a level, the figure, and stays there, of a scheme that extrapolates to ε = 0. */
    IS_EXTRAPOLATED,
    /** … and rises again where the loss is not smooth enough for that. */
    IS_EXTRAPOLATED_UP_TO,
    /** Is close to 1 everywhere: the figure is the least d above 0. */
    SATURATES,
    /** Has only so many points, the figure, between round-off and saturation. */
    SHOWS_TOO_LITTLE
  }

  static Reason of(Course course) {
    return new Reason(course, Double.NaN, 0);
  }

  static Reason of(Course course, double figure) {
    return new Reason(course, figure, 0);
  }
}
