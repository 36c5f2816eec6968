package epsweep.analysis;

/**
 * Two straight lines in log–log scale that meet at the kink: d = kinkDiscrepancy · kinkEpsilon / ε
 * on the left, d = kinkDiscrepancy · (ε / kinkEpsilon)^order on the right.
 *
 * @param optimum ε that minimises the sum of both, kinkEpsilon · (1/order)^(1/(1+order))
 * @param leftSlope slope fitted freely to the points left of the kink; NaN if too few
 * @param rightSlope slope fitted freely to the points right of the kink; NaN if too few
 * @param scatter median |log₂ residual| of the points used
 * @param points how many points were used
 */
public record VFit(
    double kinkEpsilon,
    double kinkDiscrepancy,
    int order,
    double optimum,
    double leftSlope,
    double rightSlope,
    double scatter,
    int points) {}
